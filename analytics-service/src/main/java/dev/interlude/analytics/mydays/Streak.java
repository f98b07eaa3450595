package dev.interlude.analytics.mydays;

import dev.interlude.analytics.dates.DateRange;
import dev.interlude.contracts.WireNamed;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Scheduled workdays in a row, each with a completed break, prompted or spontaneous. Days off,
 * holidays and absences are passed over, whatever was done on them; so are days that were taken
 * back, and those on which all that was due got lost on the way.
 *
 * @param workdays how many there are now
 * @param since the first of them; null while there is none
 * @param longest the most that there were in the days that are kept
 * @param today whether today counts
 */
record Streak(int workdays, @Nullable LocalDate since, int longest, Today today) {

  /** What today adds. */
  enum Today implements WireNamed {
    /** It has a break. */
    COUNTED,
    /** It is a workday without a break so far, and takes nothing away. */
    OPEN,
    /** It is no workday, or was taken back. */
    FREE
  }

  /**
   * The streak on the last date of the range, which is today.
   *
   * @param known the days of which something is known
   */
  static Streak of(DateRange range, Predicate<LocalDate> isWorkday, Map<LocalDate, OwnDay> known) {
    int workdays = 0;
    int longest = 0;
    LocalDate since = null;
    Today today = Today.FREE;
    for (LocalDate date = range.from(); !date.isAfter(range.to()); date = date.plusDays(1)) {
      OwnDay day = known.get(date);
      if (!isWorkday.test(date)) {
        continue;
      }
      boolean isToday = date.equals(range.to());
      if (day != null && day.hasBreak()) {
        workdays++;
        longest = Math.max(longest, workdays);
        since = since == null ? date : since;
        today = isToday ? Today.COUNTED : today;
      } else if (isToday) {
        today = day != null && day.cleared() ? Today.FREE : Today.OPEN;
      } else if (day == null || !day.isNeutral()) {
        workdays = 0;
        since = null;
      }
    }
    return new Streak(workdays, since, longest, today);
  }
}
