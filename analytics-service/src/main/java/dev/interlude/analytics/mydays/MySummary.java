package dev.interlude.analytics.mydays;

import dev.interlude.analytics.dates.DateRange;
import dev.interlude.timeline.MetricRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How a person does beside their own past, for nobody but them.
 *
 * @param date today, in their zone
 * @param thisWeek from Monday to today
 * @param before the four weeks before
 */
record MySummary(
    LocalDate date,
    ZoneId zone,
    int metricVersion,
    Streak streak,
    OwnSpan thisWeek,
    OwnSpan before) {

  private static final int WEEKS_BEFORE = 4;

  /**
   * On the last date of the range.
   *
   * @param known the person's days in the range
   */
  static MySummary of(
      DateRange range, ZoneId zone, Predicate<LocalDate> isWorkday, List<OwnDay> known) {
    LocalDate today = range.to();
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Map<LocalDate, OwnDay> byDate =
        known.stream().collect(Collectors.toMap(OwnDay::date, Function.identity()));
    return new MySummary(
        today,
        zone,
        MetricRules.METRIC_VERSION,
        Streak.of(range, isWorkday, byDate),
        OwnSpan.of(monday, today, today, isWorkday, known),
        OwnSpan.of(monday.minusWeeks(WEEKS_BEFORE), monday.minusDays(1), today, isWorkday, known));
  }
}
