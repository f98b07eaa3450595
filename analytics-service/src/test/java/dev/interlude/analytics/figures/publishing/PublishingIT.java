package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@InterludeIntegrationTest(service = "analytics")
class PublishingIT {

  private static final String LONG_AGO = "2026-11-01T23:00:00Z";
  private static final String MONDAY = "2026-11-16";
  private static final String DAY = "day " + MONDAY;

  private final TestClock clock = TestClock.at("2026-11-17T08:00:00Z");

  @Autowired BeanFactory beans;

  private APublisher publisher;

  @BeforeEach
  void makePublisher() {
    publisher = APublisher.of(beans, clock);
  }

  @Test
  void publishesADayThatHasEndedWithValueIntervalAndPeople() {
    publisher
        .company("pub-day")
        .withPeople(0, 43, LONG_AGO)
        .withDays(MONDAY, 0, 40, 21_600, 3, 1)
        .withDays(MONDAY, 40, 43, 14_400, 3, 1);
    var rows = publisher.rows("pub-day");

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
    publisher.company("pub-few").withPeople(0, 60, LONG_AGO).withDays(MONDAY, 0, 29, 21_600, 3, 1);
    var rows = publisher.rows("pub-few");

    publisher.run("pub-few");

    assertThat(rows.company(DAY, "sittingHoursPer8h")).isEqualTo("hidden - - -");
    assertThat(rows.company(DAY, "people")).isEqualTo("hidden - - -");
  }

  @Test
  void leavesTheFiguresUntouchedWhenNothingIsNew() {
    publisher.company("pub-same").withPeople(0, 40, LONG_AGO).withDays(MONDAY, 0, 40, 21_600, 3, 1);
    var rows = publisher.rows("pub-same");
    publisher.run("pub-same");
    String first = rows.updated(DAY, "company");

    clock.advance(Duration.ofHours(5));
    publisher.run("pub-same");

    assertThat(rows.updated(DAY, "company")).isEqualTo(first);
  }
}
