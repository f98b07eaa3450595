package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.people.Directory;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@InterludeIntegrationTest(service = "analytics")
class PublishingIT {

  private static final String LONG_AGO = "2026-11-01T23:00:00Z";
  private static final String MONDAY = "2026-11-16";
  private static final String DAY = "day " + MONDAY;

  private final TestClock clock = TestClock.at("2026-11-17T08:00:00Z");

  @Autowired JdbcTemplate jdbc;
  @Autowired JdbcClient engine;
  @Autowired Directory directory;
  @Autowired PlatformTransactionManager transactions;

  private APublisher publisher;

  @BeforeEach
  void makePublisher() {
    publisher = APublisher.of(jdbc, directory, transactions, clock);
  }

  @Test
  void publishesADayThatHasEndedWithValueIntervalAndPeople() {
    ACompany.named("pub-day", engine)
        .withPeople(0, 43, LONG_AGO)
        .withDays(MONDAY, 0, 40, 21_600, 3, 1)
        .withDays(MONDAY, 40, 43, 14_400, 3, 1);
    var rows = new PublishedRows(engine, "pub-day");

    assertThat(publisher.run("pub-day")).isEqualTo(4);

    assertThat(rows.company(DAY, "sittingHoursPer8h")).isEqualTo("shown 5.9 5.7 6.0");
    assertThat(rows.company(DAY, "compliance")).isEqualTo("shown 0.75 0.75 0.75");
    assertThat(rows.company(DAY, "people")).isEqualTo("shown 45 - -");
    assertThat(rows.company(DAY, "dataCoverage")).isEqualTo("shown 1.00 1.00 1.00");
    assertThat(rows.company(DAY, "responseMedianMinutes")).isEqualTo("shown 3.5 - -");
    assertThat(rows.state(DAY, "company")).isEqualTo("closed");
  }

  @Test
  void hidesADayOfTooFewPeopleAndStoresNoNumber() {
    ACompany.named("pub-few", engine)
        .withPeople(0, 60, LONG_AGO)
        .withDays(MONDAY, 0, 29, 21_600, 3, 1);
    var rows = new PublishedRows(engine, "pub-few");

    publisher.run("pub-few");

    assertThat(rows.company(DAY, "sittingHoursPer8h")).isEqualTo("hidden - - -");
    assertThat(rows.company(DAY, "people")).isEqualTo("hidden - - -");
  }

  @Test
  void leavesTheFiguresUntouchedWhenNothingIsNew() {
    ACompany.named("pub-same", engine)
        .withPeople(0, 40, LONG_AGO)
        .withDays(MONDAY, 0, 40, 21_600, 3, 1);
    var rows = new PublishedRows(engine, "pub-same");
    publisher.run("pub-same");
    String first = rows.updated(DAY, "company");

    clock.advance(Duration.ofHours(5));
    publisher.run("pub-same");

    assertThat(rows.updated(DAY, "company")).isEqualTo(first);
  }

  @Test
  void takesLateFactsUntilThePeriodIsFrozenAndCountsThoseAfter() {
    ACompany company =
        ACompany.named("pub-late", engine)
            .withPeople(0, 40, LONG_AGO)
            .withDays(MONDAY, 0, 40, 21_600, 3, 1);
    var rows = new PublishedRows(engine, "pub-late");
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
}
