package dev.interlude.analytics.mydays;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A person's averages over some of their workdays, to 0.1.
 *
 * @param sittingDays valid days, by which the sitting is told
 * @param sittingHoursPer8h hours of sitting in 8 recorded hours; null without a valid day
 * @param breakDays days that have ended, by which the breaks are told
 * @param breaksPerWorkday completed breaks, prompted and spontaneous; null without such a day
 */
record OwnSpan(
    LocalDate from,
    LocalDate to,
    int sittingDays,
    @Nullable BigDecimal sittingHoursPer8h,
    int breakDays,
    @Nullable BigDecimal breaksPerWorkday) {

  private static final int HOURS = 8;

  /**
   * Over the days between two dates, both included, that are workdays and were not taken back.
   *
   * @param today is in the middle of its breaks, so that they are not told by it
   */
  static OwnSpan of(
      LocalDate from,
      LocalDate to,
      LocalDate today,
      Predicate<LocalDate> isWorkday,
      Collection<OwnDay> known) {
    List<OwnDay> days =
        known.stream()
            .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to))
            .filter(day -> !day.cleared() && isWorkday.test(day.date()))
            .toList();
    List<OwnDay> valid = days.stream().filter(OwnDay::valid).toList();
    List<OwnDay> ended = days.stream().filter(day -> day.date().isBefore(today)).toList();
    return new OwnSpan(
        from,
        to,
        valid.size(),
        ratio(
            HOURS * valid.stream().mapToLong(OwnDay::sittingSeconds).sum(),
            valid.stream().mapToLong(OwnDay::recordedSeconds).sum()),
        ended.size(),
        ratio(ended.stream().mapToLong(OwnDay::breaks).sum(), ended.size()));
  }

  private static @Nullable BigDecimal ratio(long numerator, long denominator) {
    return denominator == 0
        ? null
        : BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
  }
}
