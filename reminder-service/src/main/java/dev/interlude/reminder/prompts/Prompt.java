package dev.interlude.reminder.prompts;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.timing.BreakPolicy;
import dev.interlude.reminder.timing.OpenBreak;
import dev.interlude.reminder.timing.WorkCalendar;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A break that was due.
 *
 * @param snoozeNumber of the latest snooze, 0 without
 * @param remindAt when to remind again after that snooze; null when there is nothing to remind of
 */
public record Prompt(
    Assignment assignment,
    BreakId breakId,
    Instant expiresAt,
    Instant workEnds,
    int plannedSeconds,
    @Nullable String routineId,
    @Nullable Integer routineVersion,
    String policyId,
    int policyVersion,
    int snoozeNumber,
    @Nullable Instant remindAt) {

  /**
   * The break of the policy due at that time.
   *
   * @param person the entry that held then
   * @param routine the one to suggest, if there is any
   */
  public static Prompt due(
      BreakPolicy policy, PersonChanged person, Instant dueAt, @Nullable Suggestion routine) {
    Instant expiresAt = dueAt.plus(policy.expiry());
    Instant workEnds =
        WorkCalendar.of(person).rangeAt(dueAt).map(range -> range.end()).orElse(expiresAt);
    return new Prompt(
        person.assignment(),
        BreakId.of(policy.kind(), dueAt, person.zone()),
        expiresAt,
        workEnds,
        routine == null ? (int) policy.length().toSeconds() : routine.seconds(),
        routine == null ? null : routine.routineId(),
        routine == null ? null : routine.version(),
        policy.id(),
        policy.version(),
        0,
        null);
  }

  /** A routine that suits a break. */
  public record Suggestion(String routineId, int version, int seconds) {}

  public Instant dueAt() {
    return breakId.dueAt();
  }

  public BreakKind kind() {
    return breakId.kind();
  }

  Snooze.Of snoozed() {
    return new Snooze.Of(assignment.tenant(), assignment.person(), breakId);
  }

  public PersonRef ref() {
    return new PersonRef(assignment.tenant(), assignment.person());
  }

  OpenBreak open() {
    return new OpenBreak(dueAt(), expiresAt, workEnds);
  }
}
