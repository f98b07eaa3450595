package dev.interlude.reminder.routines;

import dev.interlude.reminder.prompts.Prompt.Suggestion;
import dev.interlude.reminder.routines.Routines.Published;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Chooses routines for breaks from those published now. */
@Component
public class ChoosingRoutines {

  private final Routines routines;

  ChoosingRoutines(Routines routines) {
    this.routines = routines;
  }

  /** What is published now, to choose from for many breaks. */
  public Choice now() {
    return new Choice(routines.all());
  }

  /** The routines published at one time. */
  public record Choice(List<Published> published) {

    /** The same wish gives the same routine; none when no routine suits. */
    public Optional<Suggestion> suggest(Wanted wanted) {
      return RoutineRules.choose(published, wanted);
    }
  }
}
