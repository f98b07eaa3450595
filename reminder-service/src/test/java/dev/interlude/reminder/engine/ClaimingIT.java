package dev.interlude.reminder.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.interlude.reminder.BreaksTopic;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.backlog.CatchingUp;
import dev.interlude.testsupport.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReminderIntegrationTest
class ClaimingIT {

  private static final int CROWD = 2000;
  private static final int BREAKS_EACH = 3;

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private FiringDueBreaks firing;
  @Autowired private ClosingBreaks closing;
  @Autowired private CatchingUp catchingUp;
  @Autowired private MeterRegistry meters;
  @Autowired private JdbcClient jdbc;
  @Autowired private DyingEngine dying;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
  }

  @Test
  void firesEachBreakOfACrowdOnceWithTwoInstances() {
    company.setUp("crowd");
    company.enrol("crowd", "first");
    multiply();
    clock.set(Instant.parse("2026-11-16T10:05:00Z"));
    var settings =
        new EngineSettings(
            true,
            Duration.ofMillis(10),
            50,
            2,
            100,
            Duration.ofMillis(100),
            Duration.ofSeconds(30));
    var one = new EngineLoop(firing, closing, catchingUp, settings, meters, clock);
    var two = new EngineLoop(firing, closing, catchingUp, settings, meters, clock);
    one.start();
    two.start();
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(dues()).hasSizeGreaterThanOrEqualTo(CROWD * BREAKS_EACH));
    one.stop();
    two.stop();
    assertThat(dues()).hasSize(CROWD * BREAKS_EACH).doesNotHaveDuplicates();
  }

  @Test
  void repeatsTheSameIdsWhenItDiesBetweenSendingAndCommitting() {
    company.setUp("crash");
    company.enrol("crash", "twice");
    clock.set(Instant.parse("2026-11-16T08:00:00Z"));
    assertThatThrownBy(() -> dying.firing().fire(5000)).hasMessage("killed");
    firing.fire(5000);
    assertThat(BreaksOf.person("crash", "twice").ids())
        .containsExactly("due/movement-20261116T090000+0100", "due/movement-20261116T090000+0100");
    assertThat(
            jdbc.sql("SELECT count(*) FROM prompt WHERE tenant = 'crash'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private static List<String> dues() {
    return BreaksTopic.all().stream()
        .filter(each -> each.key().startsWith("crowd/"))
        .map(each -> each.key() + " " + id(each.headers()))
        .filter(name -> name.contains(" due/"))
        .toList();
  }

  private void multiply() {
    for (String sql :
        new String[] {
          "INSERT INTO person SELECT tenant, 'p' || n, version FROM person,"
              + " generate_series(2, :n) n WHERE tenant = 'crowd'",
          "INSERT INTO person_version SELECT tenant, 'p' || n, version, valid_from,"
              + " entry || jsonb_build_object('person', 'p' || n)"
              + " FROM person_version, generate_series(2, :n) n WHERE tenant = 'crowd'",
          "INSERT INTO timer (tenant, person, since, next_due)"
              + " SELECT tenant, 'p' || n, since, next_due"
              + " FROM timer, generate_series(2, :n) n WHERE tenant = 'crowd'"
        }) {
      jdbc.sql(sql).param("n", CROWD).update();
    }
  }

  private static String id(Headers headers) {
    return new String(headers.lastHeader("ce_id").value(), StandardCharsets.UTF_8);
  }
}
