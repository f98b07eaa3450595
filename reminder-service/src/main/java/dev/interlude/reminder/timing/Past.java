package dev.interlude.reminder.timing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has happened of one kind of break. Fractions of seconds are cut off.
 *
 * @param lastDue the latest break that was due
 * @param lastBreakEnd the latest end of a break of this or a longer kind, prompted or not; its
 *     start until it ends
 * @param dues how many were due on the date of the latest
 * @param routines that were suggested or done lately, the latest first
 */
public record Past(
    @Nullable Instant lastDue, @Nullable Instant lastBreakEnd, int dues, List<String> routines) {

  static final Past NOTHING = new Past(null, null, 0, List.of());

  private static final int REMEMBERED = 3;

  public Past {
    lastDue = lastDue == null ? null : lastDue.truncatedTo(ChronoUnit.SECONDS);
    lastBreakEnd = lastBreakEnd == null ? null : lastBreakEnd.truncatedTo(ChronoUnit.SECONDS);
    routines = routines.stream().distinct().limit(REMEMBERED).toList();
  }

  Past due(Instant at, ZoneId zone) {
    if (lastDue != null && !at.isAfter(lastDue)) {
      return this;
    }
    boolean sameDate = lastDue != null && date(lastDue, zone).equals(date(at, zone));
    return new Past(at, lastBreakEnd, sameDate ? dues + 1 : 1, routines);
  }

  Past breakEnded(Instant at) {
    return lastBreakEnd != null && lastBreakEnd.isAfter(at)
        ? this
        : new Past(lastDue, at, dues, routines);
  }

  Past used(String routineId) {
    var all = Stream.concat(Stream.of(routineId), routines.stream()).toList();
    return new Past(lastDue, lastBreakEnd, dues, all);
  }

  /** The date on which so many were due, if they were. */
  @Nullable LocalDate dateOf(int most, ZoneId zone) {
    return lastDue != null && dues >= most ? date(lastDue, zone) : null;
  }

  /** Whether a break was taken after the latest that was due. */
  boolean breakIsLatest() {
    return lastBreakEnd != null && (lastDue == null || lastBreakEnd.isAfter(lastDue));
  }

  private static LocalDate date(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }
}
