package dev.interlude.reminder.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.engine.BreaksOf;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another department may bring another policy. Times are UTC; work begins at 07:00Z. */
@ReminderIntegrationTest
class MovingIT {

  private static final String T = "moving";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    enrol("someone", "lab");
    var put =
        company.send(
            "PUT",
            "/v1/policies?department=lab",
            Tokens.tenantAdmin(T),
            Map.of(
                "kinds",
                List.of(Map.of("kind", "movement", "intervalMinutes", 25)),
                "reason",
                "a trial"));
    assertThat(put.status()).isEqualTo(200);
  }

  @Test
  void bringsTheNewPolicyFromThenOnAndNothingBackdated() {
    enrol("moves", "sales");
    playing.at("2026-11-16T07:55:00Z");
    enrol("moves", "lab");
    playing.at("2026-11-16T08:14:59Z");
    assertThat(BreaksOf.person(T, "moves").ids()).isEmpty();
    playing.at("2026-11-16T08:15:00Z");
    assertThat(BreaksOf.person(T, "moves").ids())
        .containsExactly("due/movement-20261116T091500+0100");
  }

  @Test
  void neverLetsATimerThatFollowsFromNothingBeDueInThePast() {
    enrol("stale", "lab");
    // As one that was enrolled in the very moment in which the policy changed.
    jdbc.sql("UPDATE timer SET next_due = '2026-11-16T08:10:00Z' WHERE person = 'stale'").update();
    playing.at("2026-11-16T08:10:00Z");
    assertThat(BreaksOf.person(T, "stale").ids()).isEmpty();
    playing.at("2026-11-16T08:15:00Z");
    assertThat(BreaksOf.person(T, "stale").ids())
        .containsExactly("due/movement-20261116T091500+0100");
  }

  private void enrol(String person, String department) {
    company.enrol(
        T,
        person,
        Map.of("department", department, "site", "copenhagen", "zone", "Europe/Copenhagen"));
  }
}
