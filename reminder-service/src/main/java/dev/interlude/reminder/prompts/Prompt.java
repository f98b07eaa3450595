package dev.interlude.reminder.prompts;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.timing.OpenBreak;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A break that was due.
 *
 * @param snoozeNumber of the latest snooze, 0 without
 * @param remindAt when to remind again after that snooze; null when there is nothing to remind of
 * @param naturalBreak so much time upright or away is as good; null if none is
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
    @Nullable Instant remindAt,
    @Nullable Duration naturalBreak) {

  /** A routine that suits a break, and why. */
  public record Suggestion(String routineId, int version, int seconds, List<String> why) {}

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
    return new OpenBreak(dueAt(), expiresAt, workEnds, naturalBreak);
  }
}
