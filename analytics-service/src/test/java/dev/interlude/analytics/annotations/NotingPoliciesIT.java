package dev.interlude.analytics.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PolicyChanged;
import dev.interlude.contracts.PolicyScope;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.InterludeIntegrationTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

@InterludeIntegrationTest(service = "analytics")
class NotingPoliciesIT {

  private static final String T = "noted-policies";
  private static final Duration SOON = Duration.ofSeconds(60);

  @Autowired KafkaTemplate<String, byte[]> events;
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient engine;

  @Test
  void notesEachVersionOnceAndPassesOverPoison() {
    double before = refused();
    send(policy(PolicyScope.TENANT, "", 1, List.of(every(60)), "as agreed"));
    send(policy(PolicyScope.TENANT, "", 1, List.of(every(60)), "as agreed"));
    events.send(Topics.POLICIES.name(), T + "/broken", new byte[] {'{'}).join();
    send(policy(PolicyScope.DEPARTMENT, "operations/night", 4, List.of(), ""));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(noted())
                    .containsExactlyInAnyOrder(
                        "2026-11-16 company/ Policy: movement every 60 min – as agreed",
                        "2026-11-16 department/operations/night Policy ended"));
    assertThat(refused() - before).isEqualTo(1);
  }

  @Test
  void cutsALongReasonToALine() {
    String text =
        NotingPolicies.text(
            policy(
                PolicyScope.TENANT, "", 1, List.of(every(5)), "first\nsecond " + "x".repeat(500)));
    assertThat(text).hasSize(200).startsWith("Policy: movement every 5 min – first second x");
    assertThat(text).endsWith("…").doesNotContain("\n");
  }

  private static PolicyChanged policy(
      PolicyScope scope, String unit, int version, List<PolicyChanged.Kind> kinds, String why) {
    Instant at = Instant.parse("2026-11-16T12:00:00Z");
    return new PolicyChanged(T, scope, unit, version, at, kinds, why);
  }

  private static PolicyChanged.Kind every(int minutes) {
    return new PolicyChanged.Kind(BreakKind.MOVEMENT, minutes, 300);
  }

  private void send(PolicyChanged change) {
    String name = change.scope().wireName() + "/" + change.unit() + "/" + change.version();
    var event = new Event<>("policy/" + name, "urn:test:" + T, change.at(), null, change);
    events.send(EventRecords.write(Topics.POLICIES, T + "/" + name, event)).join();
  }

  private List<String> noted() {
    return engine
        .sql(
            """
            SELECT date || ' ' || unit_kind || '/' || unit || ' ' || text FROM annotation
             WHERE tenant = ? AND kind = 'policy'
            """)
        .param(T)
        .query(String.class)
        .list();
  }

  private double refused() {
    return meters.find("interlude.analytics.policies.refused").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }
}
