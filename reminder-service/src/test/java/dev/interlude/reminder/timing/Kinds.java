package dev.interlude.reminder.timing;

import dev.interlude.contracts.BreakKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Policies of kinds, for tests. */
final class Kinds {

  private Kinds() {}

  static BreakPolicy every(BreakKind kind, int minutes) {
    BreakPolicy hse = BreakPolicy.HSE.every(Duration.ofMinutes(minutes));
    return new BreakPolicy(
        "p",
        1,
        kind,
        hse.interval(),
        hse.length(),
        hse.expiry(),
        Measure.WALL_CLOCK,
        hse.snooze(),
        null,
        hse.naturalBreak());
  }

  /** On weekdays such as {@code monday thursday}, at a time such as 10:00 in Copenhagen. */
  static TeamBreak together(BreakKind kind, String days, String time, Instant since) {
    Set<DayOfWeek> weekdays =
        Arrays.stream(days.split(" "))
            .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    return new TeamBreak(
        every(kind, 60).named("team-break/1", 1),
        weekdays,
        LocalTime.parse(time),
        Calendars.COPENHAGEN,
        since,
        null);
  }

  static BreakPolicy limited(BreakPolicy policy, int dailyMost) {
    return new BreakPolicy(
        policy.id(),
        policy.version(),
        policy.kind(),
        policy.interval(),
        policy.length(),
        policy.expiry(),
        policy.measure(),
        policy.snooze(),
        dailyMost,
        policy.naturalBreak());
  }
}
