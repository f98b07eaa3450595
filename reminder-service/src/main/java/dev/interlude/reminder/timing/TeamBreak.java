package dev.interlude.reminder.timing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A break at a fixed time that a person takes with others.
 *
 * @param policy how long it stays open and may be put off; its interval is not counted
 * @param at by the clock of the zone, which need not be the person's
 * @param since nothing of it is due at this time or before: when the person joined
 * @param routineId the one to do together; null when each gets one of their own
 */
public record TeamBreak(
    BreakPolicy policy,
    Set<DayOfWeek> days,
    LocalTime at,
    ZoneId zone,
    Instant since,
    @Nullable String routineId) {

  public TeamBreak {
    days = Set.copyOf(days);
  }
}
