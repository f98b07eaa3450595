package dev.interlude.reminder.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.interlude.defaults.Problem;
import dev.interlude.reminder.directory.AbsenceRequest.Absence;
import dev.interlude.reminder.fields.FieldReader;
import dev.interlude.reminder.fields.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DateLimitsTest {

  private static final DateLimits LIMITS = DateLimits.at(Instant.parse("2026-11-16T06:00:00Z"));

  private final FieldReader fields = new FieldReader();

  @Test
  void goFromLastYearToThreeYearsAhead() {
    assertThat(own(Own.NOTHING, "2025-01-01", "2029-12-31")).hasSize(2);
    assertThat(fields.findings()).isEmpty();
    own(Own.NOTHING, "2024-12-31", "2026-12-24", "2030-01-01");
    assertThat(fields.findings())
        .containsExactly(
            new Finding("/nonWorkingDates/0", "lies from 2025-01-01 to 2029-12-31"),
            new Finding("/nonWorkingDates/2", "lies from 2025-01-01 to 2029-12-31"));
  }

  @Test
  void leaveDatesThatAPersonHasAlready() {
    var has = new Own(List.of(LocalDate.parse("2023-07-03")), null, false, false);
    assertThat(own(has, "2023-07-03")).hasSize(1);
    assertThat(fields.findings()).isEmpty();
  }

  @Test
  void allowAThousandDates() {
    assertThat(own(Own.NOTHING, days(1_000))).hasSize(1_000);
    assertThat(fields.findings()).isEmpty();
    own(Own.NOTHING, days(1_001));
    own(Own.NOTHING, Collections.nCopies(75_000, "nonsense").toArray(String[]::new));
    assertThat(fields.findings())
        .hasSize(2)
        .containsOnly(new Finding("/nonWorkingDates", "has at most 1,000 dates"));
  }

  @Test
  void holdForAbsencesToo() {
    assertRefused("/absences/0/from", new Absence("2024-12-31", "2025-01-02"));
    assertRefused("/absences/0/to", new Absence("2029-12-30", "2030-01-01"));
    assertRefused(
        "/absences",
        new Absence("2025-01-01", "2025-12-31"),
        new Absence("2026-01-01", "2026-12-31"),
        new Absence("2027-01-01", "2027-12-31"));
    var twice = new Absence("2026-12-21", "2026-12-31");
    assertThat(new AbsenceRequest(List.of(twice, twice)).dates(LIMITS)).hasSize(11);
  }

  private static void assertRefused(String pointer, Absence... absences) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> new AbsenceRequest(List.of(absences)).dates(LIMITS))
        .satisfies(
            problem ->
                assertThat(String.valueOf(problem.getBody().getProperties()))
                    .contains("pointer=" + pointer + ","));
  }

  private List<LocalDate> own(Own own, String... dates) {
    return DatesRule.own(fields, List.of(dates), own, new TreeSet<>(), LIMITS);
  }

  private static String[] days(int count) {
    LocalDate first = LocalDate.parse("2026-01-01");
    return IntStream.range(0, count)
        .mapToObj(day -> first.plusDays(day).toString())
        .toArray(String[]::new);
  }
}
