package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.figures.PeriodKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "DAY, 2026-11-18, Europe/Copenhagen, 2026-11-18, 2026-11-19, 24",
    "DAY, 2026-10-25, Europe/Copenhagen, 2026-10-25, 2026-10-26, 25",
    "DAY, 2026-03-29, Europe/Copenhagen, 2026-03-29, 2026-03-30, 23",
    "WEEK, 2026-11-18, Europe/Copenhagen, 2026-11-16, 2026-11-23, 168",
    "WEEK, 2026-10-19, Europe/Copenhagen, 2026-10-19, 2026-10-26, 169",
    "WEEK, 2027-01-03, America/New_York, 2026-12-28, 2027-01-04, 168",
    "WEEK, 2027-01-04, America/New_York, 2027-01-04, 2027-01-11, 168",
    "MONTH, 2026-10-31, Europe/Copenhagen, 2026-10-01, 2026-11-01, 745",
    "MONTH, 2028-02-29, Pacific/Auckland, 2028-02-01, 2028-03-01, 696",
  })
  void liesBetweenMidnightsOfItsZone(
      PeriodKind kind, LocalDate day, String zone, LocalDate first, LocalDate after, int hours) {
    Period period = Period.around(day, kind, ZoneId.of(zone));

    assertThat(period.first()).isEqualTo(first);
    assertThat(period.after()).isEqualTo(after);
    assertThat(Duration.between(period.start(), period.end())).hasHours(hours);
    assertThat(period.next()).isEqualTo(Period.around(after, kind, ZoneId.of(zone)));
    assertThat(period.isOpenAt(period.end().minusSeconds(1))).isTrue();
    assertThat(period.isOpenAt(period.end())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // A day of a past week, of the current one, and a month that ends within a week.
    "DAY, 2026-11-11, 2026-11-20T08:00:00Z, 2026-11-09, 2026-11-15T23:00:00Z",
    "DAY, 2026-11-18, 2026-11-20T08:00:00Z, 2026-11-16, 2026-11-20T08:00:00Z",
    "WEEK, 2026-11-09, 2026-11-20T08:00:00Z, 2026-11-09, 2026-11-15T23:00:00Z",
    "WEEK, 2026-12-28, 2027-01-20T08:00:00Z, 2026-12-28, 2027-01-03T23:00:00Z",
    "MONTH, 2026-09-01, 2026-11-20T08:00:00Z, 2026-09-28, 2026-10-04T22:00:00Z",
    "MONTH, 2026-09-01, 2026-10-01T08:00:00Z, 2026-09-28, 2026-10-01T08:00:00Z",
    // One that is open: the week that it ends in has not begun.
    "MONTH, 2026-11-01, 2026-11-20T08:00:00Z, 2026-11-16, 2026-11-20T08:00:00Z",
  })
  void usesTheMembershipOfTheWeekItEndsIn(
      PeriodKind kind, LocalDate day, Instant now, LocalDate week, Instant membershipOf) {
    Period period = Period.around(day, kind, ZoneId.of("Europe/Copenhagen"));

    assertThat(period.membershipWeek(now)).isEqualTo(week);
    assertThat(period.membershipInstant(now)).isEqualTo(membershipOf);
  }
}
