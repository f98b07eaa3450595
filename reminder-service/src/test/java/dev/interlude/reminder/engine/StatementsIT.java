package dev.interlude.reminder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.PresenceChanged;
import dev.interlude.contracts.PresenceState;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.history.RecordingActivities;
import dev.interlude.testsupport.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** However many people are in a batch, it costs as many statements. */
@ReminderIntegrationTest
@Import(StatementsIT.Counting.class)
class StatementsIT {

  private static final String T = "statements";
  private static final int MANY = 20;

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private FiringDueBreaks firing;
  @Autowired private ClosingBreaks closing;
  @Autowired private RecordingActivities recording;
  @Autowired private CountingStatements statements;

  @TestConfiguration(proxyBeanMethods = false)
  static class Counting {

    @Bean
    static CountingStatements statements() {
      return new CountingStatements();
    }
  }

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    IntStream.range(0, MANY).forEach(n -> company.enrol(T, "p" + n));
  }

  @Test
  void areSevenToFireAndFourToClose() {
    Instant said = Instant.parse("2026-11-16T07:50:00Z");
    var meeting = new PresenceChanged(PresenceState.IN_MEETING, said.plusSeconds(3600));
    IntStream.range(0, MANY).forEach(n -> company.enrol(T, "free" + n));
    IntStream.range(0, MANY).forEach(n -> company.enrol(T, "meets" + n));
    recording.take(
        IntStream.range(0, MANY).mapToObj(n -> record("meets" + n, said, meeting)).toList());
    clock.set(Instant.parse("2026-11-16T08:00:00Z"));
    assertThat(statements.during(() -> firing.fire(5000)))
        .as("seven, and one that reads entries and routines")
        .isLessThanOrEqualTo(9)
        .isGreaterThanOrEqualTo(7);
    assertThat(BreaksOf.person(T, "free0").ids()).hasSize(1);
    assertThat(BreaksOf.person(T, "meets0").ids()).as("waits").isEmpty();
    clock.set(Instant.parse("2026-11-16T08:15:00Z"));
    assertThat(statements.during(() -> closing.sweep(5000))).isEqualTo(4);
  }

  @Test
  void areTwelveForManyWhoStandUp() {
    List<ConsumerRecord<String, byte[]>> activities =
        IntStream.range(0, MANY).mapToObj(n -> stoodUp("p" + n)).toList();
    assertThat(statements.during(() -> recording.take(activities))).isEqualTo(12);
    assertThat(statements.during(() -> recording.take(activities)))
        .as("again, with nothing new")
        .isEqualTo(5);
  }

  private static ConsumerRecord<String, byte[]> stoodUp(String person) {
    Instant to = Instant.parse("2026-11-16T07:20:00Z");
    return record(
        person,
        to,
        new PostureObserved(to.minusSeconds(600), to, Posture.STANDING, Evidence.DESK_SENSOR));
  }

  private static ConsumerRecord<String, byte[]> record(
      String person, Instant at, ClientEvent data) {
    ProducerRecord<String, byte[]> fact = Company.fact(T, person, at, data);
    var record = new ConsumerRecord<>(fact.topic(), 0, 0L, fact.key(), fact.value());
    fact.headers().forEach(record.headers()::add);
    return record;
  }
}
