package dev.interlude.reminder.policy;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.timing.BreakPolicy;
import dev.interlude.reminder.timing.Measure;
import dev.interlude.reminder.timing.SnoozeRule;
import dev.interlude.reminder.timing.TeamBreak;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A team break, as it was when the person joined it; it is never changed, only ended.
 *
 * @param at HH:mm by the clock of the zone
 * @param department those in it and below may take part; null for all
 * @param site those who work there may take part; null for all
 * @param since when the person joined
 */
public record JoinedBreak(
    String id,
    BreakKind kind,
    int lengthSeconds,
    List<DayOfWeek> days,
    String at,
    ZoneId zone,
    @Nullable String department,
    @Nullable String site,
    @Nullable String routineId,
    Instant since) {

  /** How events name its policy begins with this. */
  public static final String POLICY = "team-break/";

  /** It stands in the place of a break every hour: so is it put off and does it expire. */
  private static final Duration INTERVAL = Duration.ofHours(1);

  private static final Duration EXPIRY = Duration.ofMinutes(15);

  /** Who comes a little later is still with the others. */
  private static final SnoozeRule SNOOZE = new SnoozeRule(1, Duration.ofMinutes(5));

  /** Whether the person is where it is offered. */
  public boolean isOfferedTo(PersonChanged person) {
    boolean inDepartment =
        department == null
            || person.department().equals(department)
            || person.department().startsWith(department + "/");
    return inDepartment && (site == null || site.equals(person.site()));
  }

  TeamBreak teamBreak() {
    var policy =
        new BreakPolicy(
            POLICY + id,
            1,
            kind,
            INTERVAL,
            Duration.ofSeconds(lengthSeconds),
            EXPIRY,
            Measure.WALL_CLOCK,
            SNOOZE,
            null,
            BreakPolicy.NATURAL_BREAK);
    return new TeamBreak(policy, Set.copyOf(days), LocalTime.parse(at), zone, since, routineId);
  }
}
