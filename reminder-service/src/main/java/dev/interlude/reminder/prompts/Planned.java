package dev.interlude.reminder.prompts;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.prompts.Prompt.Suggestion;
import dev.interlude.reminder.timing.BreakPolicy;
import dev.interlude.reminder.timing.SnoozeTerms;
import dev.interlude.reminder.timing.WorkCalendar;
import dev.interlude.reminder.timing.WorkRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A break as it is planned.
 *
 * @param person the entry that held when it was due
 * @param calendar that of the entry
 * @param nextDue when the next one may come, of any kind; by then it is over
 */
public record Planned(
    BreakPolicy policy,
    PersonChanged person,
    WorkCalendar calendar,
    Instant dueAt,
    @Nullable Instant nextDue) {

  public BreakId breakId() {
    return BreakId.of(policy.kind(), dueAt, person.zone());
  }

  SnoozeTerms terms() {
    return SnoozeTerms.of(policy, dueAt, nextDue);
  }

  /**
   * The break as it falls due.
   *
   * @param routine the one to suggest, if there is any
   */
  Prompt prompt(@Nullable Suggestion routine) {
    Instant expiry = dueAt.plus(policy.expiry());
    Instant expiresAt = nextDue != null && nextDue.isBefore(expiry) ? nextDue : expiry;
    Instant workEnds = calendar.rangeAt(dueAt).map(WorkRange::end).orElse(expiresAt);
    return new Prompt(
        person.assignment(),
        breakId(),
        expiresAt,
        workEnds,
        routine == null ? (int) policy.length().toSeconds() : routine.seconds(),
        routine == null ? null : routine.routineId(),
        routine == null ? null : routine.version(),
        policy.id(),
        policy.version(),
        0,
        null,
        policy.naturalBreak());
  }
}
