package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.timing.BreakPolicy;
import dev.interlude.reminder.timing.History;
import dev.interlude.reminder.timing.NextDue;
import dev.interlude.reminder.timing.WorkCalendar;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's one outstanding timer: what has happened, and what follows from it.
 *
 * @param pausedUntil nothing is due at this time or before, by the person's own wish; may be past
 */
public record Timer(PersonChanged person, History history, @Nullable Instant pausedUntil) {

  /** The policy of everyone so far. */
  public static final BreakPolicy POLICY = BreakPolicy.HSE;

  /** When and why the next break is due; empty for a person who is not reminded. */
  public Optional<NextDue> next() {
    return isReminded()
        ? NextDue.of(POLICY, WorkCalendar.of(person), afterPause())
        : Optional.empty();
  }

  private History afterPause() {
    return pausedUntil == null || !pausedUntil.isAfter(history.since())
        ? history
        : new History(pausedUntil, history.lastDue(), history.lastBreakEnd());
  }

  /** Whether the person is reminded at all; opt-in waits for the person's own word. */
  public boolean isReminded() {
    return person.status() == PersonStatus.ACTIVE
        && switch (person.policyMode()) {
          case REQUIRED, OPT_OUT -> true;
          case OPT_IN, OFF -> false;
        };
  }

  PersonRef ref() {
    return new PersonRef(person.tenant(), person.person());
  }

  Timer with(History changed) {
    return new Timer(person, changed, pausedUntil);
  }

  Timer paused(@Nullable Instant until) {
    return new Timer(person, history, until);
  }

  /** The same after the break planned at that time was due. */
  Timer fired(Instant at) {
    return with(history.due(at));
  }

  Row row() {
    return new Row(
        person.tenant(),
        person.person(),
        history.since(),
        history.lastDue(),
        history.lastBreakEnd(),
        pausedUntil,
        next().map(NextDue::at).orElse(null));
  }

  record Row(
      String tenant,
      String person,
      Instant since,
      @Nullable Instant lastDue,
      @Nullable Instant lastBreakEnd,
      @Nullable Instant pausedUntil,
      @Nullable Instant nextDue) {}
}
