package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@InterludeIntegrationTest(service = "analytics")
class LateFactsIT {

  private static final String LONG_AGO = "2026-11-01T23:00:00Z";
  private static final String MONDAY = "2026-11-16";
  private static final String DAY = "day " + MONDAY;
  private static final String WEEK = "week " + MONDAY;

  private final TestClock clock = TestClock.at("2026-11-17T08:00:00Z");

  @Autowired BeanFactory beans;

  private APublisher publisher;

  @BeforeEach
  void makePublisher() {
    publisher = APublisher.of(beans, clock);
  }

  @Test
  void countUntilThePeriodIsFrozenAndAreCountedAfterwards() {
    ACompany company =
        publisher
            .company("pub-late")
            .withPeople(0, 40, LONG_AGO)
            .withDays(MONDAY, 0, 40, 21_600, 3, 1);
    var rows = publisher.rows("pub-late");
    publisher.run("pub-late");

    company.withDays(MONDAY, 0, 40, 14_400, 3, 1);
    publisher.run("pub-late");
    assertThat(rows.company(DAY, "sittingHoursPer8h")).startsWith("shown 6.0");
    clock.advance(Duration.ofHours(1));
    publisher.run("pub-late");
    assertThat(rows.company(DAY, "sittingHoursPer8h")).startsWith("shown 4.0");

    clock.set(Instant.parse("2026-11-19T23:00:00Z"));
    publisher.run("pub-late");
    assertThat(rows.state(DAY, "company")).isEqualTo("frozen");
    company.withDays(MONDAY, 0, 7, 28_800, 3, 1);
    clock.advance(Duration.ofDays(2));
    publisher.run("pub-late");

    assertThat(rows.company(DAY, "sittingHoursPer8h")).startsWith("shown 4.0");
    assertThat(rows.note("later_facts", DAY)).isEqualTo("7");
    assertThat(rows.laterFacts(DAY, "company")).isEqualTo("5");
    assertThat(rows.laterFacts(DAY, "site aarhus")).isEqualTo("null");
    String row = rows.note("xmin", DAY);
    clock.advance(Duration.ofHours(1));
    publisher.run("pub-late");
    assertThat(rows.note("xmin", DAY)).isEqualTo(row);
  }

  @Test
  void changeNothingInAnyUnitOfAFrozenWeek() {
    ACompany company =
        publisher
            .company("late-week")
            .withPeople(0, 40, LONG_AGO, "sales", "aarhus")
            .withPeople(40, 80, LONG_AGO, "service", "odense")
            .withDays(MONDAY, 0, 80, 14_400, 3, 1);
    var rows = publisher.rows("late-week");
    clock.set(Instant.parse("2026-11-23T06:00:00Z"));
    publisher.run("late-week");
    company.withDays(MONDAY, 0, 20, 7_200, 1, 3);
    clock.set(Instant.parse("2026-11-25T23:00:00Z"));
    publisher.run("late-week");
    assertThat(rows.state(WEEK, "site odense")).isEqualTo("frozen");
    assertThat(rows.figure(WEEK, "department sales", "compliance")).startsWith("shown 0.50");
    String frozen = rows.everything(WEEK) + rows.everything(DAY);

    company
        .withDays(MONDAY, 0, 33, 7_200, 0, 4)
        .withPeople(80, 90, LONG_AGO, "sales", "aarhus")
        .withDays(MONDAY, 80, 90, 7_200, 0, 4);
    clock.set(Instant.parse("2026-11-27T06:00:00Z"));
    publisher.run("late-week");

    assertThat(rows.everything(WEEK) + rows.everything(DAY)).isEqualTo(frozen);
    assertThat(rows.note("later_facts", WEEK)).isEqualTo("43");
    assertThat(rows.laterFacts(WEEK, "company")).isEqualTo("45");
    assertThat(rows.company("month 2026-11-01", "people")).isEqualTo("shown 90 - -");
  }
}
