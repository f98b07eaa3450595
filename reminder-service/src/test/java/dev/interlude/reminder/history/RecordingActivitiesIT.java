package dev.interlude.reminder.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.PresenceChanged;
import dev.interlude.contracts.PresenceState;
import dev.interlude.contracts.Topics;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.backlog.CatchingUp;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReminderIntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class RecordingActivitiesIT {

  private static final String T = "history";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private CatchingUp catchingUp;
  @Autowired private MeterRegistry meters;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void passesOverPoisonOneByOneAndGoesOn() {
    double before = skipped();
    company.enrol(T, "p");
    String name = Topics.ACTIVITIES.name();
    company.reports(
        new ProducerRecord<>(name, T + "/p", "no event".getBytes(StandardCharsets.UTF_8)));
    company.reports(new ProducerRecord<>(name, T + "/p", new byte[] {0, 1, 2}));
    var halfAnEvent = Company.fact(T, "p", clock.instant(), skip());
    company.reports(
        new ProducerRecord<>(
            name,
            null,
            T + "/p",
            "{\"breakId\":7".getBytes(StandardCharsets.UTF_8),
            halfAnEvent.headers()));
    // Well formed, but no time that the database knows.
    company.reports(
        Company.fact(
            T,
            "p",
            clock.instant(),
            new PresenceChanged(
                PresenceState.IN_MEETING, Instant.MAX.minusSeconds(86_400 * 400L))));
    company.reports(Company.fact(T, "p", clock.instant(), skip()));
    assertThat(catchingUp.await(Duration.ofSeconds(60), () -> false)).isTrue();
    assertThat(skipped() - before).isEqualTo(4);
    assertThat(
            jdbc.sql("SELECT skipped FROM prompt WHERE tenant = :t AND person = 'p'")
                .param("t", T)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void movesTheNextDueOnceHoweverOftenAndInWhateverOrderFactsCome() {
    company.enrol(T, "q");
    var started = new BreakStarted(null, BreakKind.MOVEMENT, null, null);
    for (String time : new String[] {"07:40", "07:20", "07:40", "07:30"}) {
      company.reports(T, "q", "2026-11-16T" + time + ":00Z", started);
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.sql("SELECT next_due FROM timer WHERE tenant = :t AND person = 'q'")
                            .param("t", T)
                            .query(Instant.class)
                            .single())
                    .isEqualTo("2026-11-16T08:40:00Z"));
  }

  @Test
  void waitsForTheDatabaseAndLosesNothing(CapturedOutput log) {
    company.enrol(T, "patient");
    var database = JdbcClient.create(Infrastructure.shared().database().superuser());
    database.sql("ALTER TABLE reminder.person_day RENAME TO unreachable").update();
    try {
      company.reports(Company.fact(T, "patient", clock.instant(), skip()));
      assertThat(catchingUp.await(Duration.ofSeconds(3), () -> false)).isFalse();
    } finally {
      database.sql("ALTER TABLE reminder.unreachable RENAME TO person_day").update();
    }
    assertThat(catchingUp.await(Duration.ofSeconds(60), () -> false)).isTrue();
    assertThat(
            jdbc.sql("SELECT skipped FROM prompt WHERE tenant = :t AND person = 'patient'")
                .param("t", T)
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(log).contains("waits 200 ms for the next try").doesNotContain(T + "/patient");
  }

  private static BreakSkipped skip() {
    return new BreakSkipped(BreakId.parse("movement-20261116T090000+0100"), null);
  }

  private double skipped() {
    return meters
        .find("interlude.reminder.events.skipped")
        .tag("topic", "activities")
        .counters()
        .stream()
        .mapToDouble(counter -> Objects.requireNonNull(counter).count())
        .sum();
  }
}
