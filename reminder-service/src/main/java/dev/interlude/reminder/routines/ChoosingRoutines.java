package dev.interlude.reminder.routines;

import dev.interlude.contracts.BreakId;
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

    public Optional<Suggestion> suggest(String tenant, BreakId breakId) {
      return RoutineRules.choose(published, tenant, breakId);
    }
  }
}
