package dev.interlude.reminder.routines;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.prompts.Prompt.Suggestion;
import dev.interlude.reminder.routines.Routines.Published;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses routines for breaks from those published now, which are read when they have changed. */
@Component
public class ChoosingRoutines {

  private final Routines routines;
  private volatile @Nullable Known known;

  ChoosingRoutines(Routines routines) {
    this.routines = routines;
  }

  private record Known(long changes, Choice choice) {}

  /** What is published now, to choose from for many breaks; one short statement. */
  public Choice now() {
    long changes = routines.changes();
    Known last = known;
    if (last == null || last.changes() != changes) {
      Routines.Read read = routines.all();
      last = new Known(read.changes(), new Choice(read.published()));
      known = last;
    }
    return last.choice();
  }

  /** The routines published at one time. */
  public static final class Choice {

    private final List<Published> published;
    private final Map<For, List<Published>> offered = new ConcurrentHashMap<>();

    private Choice(List<Published> published) {
      this.published = published;
    }

    private record For(String tenant, BreakKind kind) {}

    /** The same wish gives the same routine; none when no routine suits. */
    public Optional<Suggestion> suggest(Wanted wanted) {
      List<Published> some =
          offered.computeIfAbsent(
              new For(wanted.tenant(), wanted.breakId().kind()),
              each -> RoutineRules.offered(published, each.tenant(), each.kind()));
      return RoutineRules.choose(some, wanted);
    }
  }
}
