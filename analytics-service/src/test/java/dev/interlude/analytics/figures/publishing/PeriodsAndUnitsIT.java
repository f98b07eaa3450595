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
class PeriodsAndUnitsIT {

  private static final String LONG_AGO = "2026-10-01T00:00:00Z";

  private final TestClock clock = TestClock.at("2026-11-18T08:00:00Z");

  @Autowired BeanFactory beans;

  private APublisher publisher;

  @BeforeEach
  void makePublisher() {
    publisher = APublisher.of(beans, clock);
  }

  @Test
  void publishesUnitsOfClosedPeriodsOnly() {
    publisher
        .company("pub-units")
        .withPeople(0, 40, LONG_AGO, "operations/logistics", "aarhus")
        .withPeople(40, 75, LONG_AGO, "operations/service", "odense")
        .withPeople(75, 115, LONG_AGO, "sales", "aarhus")
        .withDays("2026-11-12", 0, 115, 14_400, 3, 1)
        .withDays("2026-11-16", 0, 40, 21_600, 3, 1)
        .withDays("2026-11-16", 40, 115, 14_400, 1, 3)
        .withDays("2026-11-18", 0, 115, 14_400, 3, 1);
    var rows = publisher.rows("pub-units");

    publisher.run("pub-units");

    assertThat(rows.units("day 2026-11-16"))
        .containsExactly(
            "company",
            "department operations",
            "department operations/logistics",
            "department operations/service",
            "department sales",
            "site aarhus",
            "site odense");
    assertThat(rows.units("week 2026-11-09")).hasSize(7);
    assertThat(rows.units("day 2026-11-18")).containsExactly("company");
    assertThat(rows.units("week 2026-11-16")).containsExactly("company");
    assertThat(rows.units("month 2026-11-01")).containsExactly("company");
    assertThat(rows.figure("day 2026-11-16", "department operations/logistics", "compliance"))
        .startsWith("shown 0.75");
    assertThat(rows.figure("day 2026-11-16", "department operations", "compliance"))
        .startsWith("shown 0.52");
    assertThat(rows.figure("day 2026-11-16", "site odense", "compliance")).startsWith("shown 0.25");
    assertThat(rows.company("month 2026-11-01", "people")).isEqualTo("shown 115 - -");

    clock.set(Instant.parse("2026-11-30T23:00:00Z"));
    publisher.run("pub-units");

    assertThat(rows.units("week 2026-11-16")).hasSize(7);
    assertThat(rows.units("month 2026-11-01")).hasSize(7);
    assertThat(rows.state("month 2026-11-01", "site aarhus")).isEqualTo("closed");
    assertThat(rows.state("week 2026-11-16", "site aarhus")).isEqualTo("frozen");
    assertThat(rows.figure("month 2026-11-01", "department sales", "compliance"))
        .startsWith("shown 0.58");
  }

  @Test
  void refreshesOpenPeriodsByTheClocksHour() {
    ACompany company =
        publisher
            .company("pub-open")
            .withPeople(0, 40, LONG_AGO)
            .withDays("2026-11-18", 0, 40, 14_400, 3, 1);
    var rows = publisher.rows("pub-open");
    assertThat(publisher.run("pub-open")).isEqualTo(3);

    company.withDays("2026-11-18", 0, 40, 14_400, 1, 3);
    clock.advance(Duration.ofMinutes(59));
    assertThat(publisher.run("pub-open")).isZero();
    clock.advance(Duration.ofMinutes(1));
    assertThat(publisher.run("pub-open")).isEqualTo(3);

    assertThat(rows.company("week 2026-11-16", "compliance")).startsWith("shown 0.25");
    assertThat(rows.state("week 2026-11-16", "company")).isEqualTo("open");
  }

  @Test
  void endsPeriodsAtMidnightOfTheReportingZoneAlsoWhereClocksChange() {
    ACompany.in("America/Los_Angeles", "pub-west", publisher.engine())
        .withPeople(0, 40, LONG_AGO)
        .withDays("2026-10-30", 0, 40, 14_400, 3, 1)
        .withDays("2026-11-01", 0, 40, 14_400, 3, 1);
    var rows = publisher.rows("pub-west");

    // Sunday 1 November has 25 hours there and ends at 08:00Z.
    clock.set(Instant.parse("2026-11-02T07:59:59Z"));
    publisher.run("pub-west");
    assertThat(rows.state("week 2026-10-26", "company")).isEqualTo("open");
    assertThat(rows.state("month 2026-10-01", "company")).isEqualTo("closed");
    clock.set(Instant.parse("2026-11-02T08:00:00Z"));
    publisher.run("pub-west");
    assertThat(rows.state("week 2026-10-26", "company")).isEqualTo("closed");
  }

  @Test
  void publishesAWeekAcrossTheYearsEndAsOne() {
    clock.set(Instant.parse("2027-01-04T00:00:00Z"));
    publisher
        .company("pub-year")
        .withPeople(0, 40, LONG_AGO)
        .withDays("2026-12-30", 0, 40, 14_400, 3, 1)
        .withDays("2027-01-01", 0, 40, 14_400, 1, 3);
    var rows = publisher.rows("pub-year");

    publisher.run("pub-year");

    assertThat(rows.company("week 2026-12-28", "compliance")).startsWith("shown 0.50");
    assertThat(rows.company("month 2026-12-01", "compliance")).startsWith("shown 0.75");
    assertThat(rows.company("month 2027-01-01", "compliance")).startsWith("shown 0.25");
    assertThat(rows.units("week 2026-12-28")).contains("site aarhus");
    assertThat(rows.units("month 2027-01-01")).containsExactly("company");
  }
}
