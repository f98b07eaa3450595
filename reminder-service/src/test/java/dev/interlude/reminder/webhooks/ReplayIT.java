package dev.interlude.reminder.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.delivery.Receiver;
import dev.interlude.testsupport.TestClock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReminderIntegrationTest
class ReplayIT {

  private static final String T = "replay-limits";
  private static final Map<String, String> HOUR =
      Map.of("from", "2026-11-16T05:00:00Z", "to", "2026-11-16T06:00:00Z");

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  @Test
  void isLimitedAndInTheAuditLog() throws Exception {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    try (var receiver = new Receiver()) {
      Bridge bridge = Bridge.to(receiver, company, T);
      sent(bridge, 1, 10_001);
      assertThat(bridge.send("POST", "/replays", HOUR).code()).isEqualTo("too-many");
      assertThat(bridge.states()).containsOnly("delivered");
      assertThat(audited()).isZero();
      jdbc.sql("DELETE FROM delivery WHERE tenant = ? AND id = 'msg_1'").param(T).update();
      assertThat(bridge.send("POST", "/replays", HOUR).body().at("/queued").asInt())
          .isEqualTo(10_000);
      assertThat(audited()).isEqualTo(1);
      assertThat(bridge.send("DELETE", "", Map.of()).status()).isEqualTo(204);
    }
  }

  private int audited() {
    return jdbc.sql(
            """
            SELECT count(*) FROM audit_entry WHERE tenant = ? AND action = 'webhook-replayed'
              AND detail ->> 'from' = '2026-11-16T05:00:00Z' AND detail ->> 'queued' = '10000'
            """)
        .param(T)
        .query(Integer.class)
        .single();
  }

  private void sent(Bridge bridge, int first, int last) {
    jdbc.sql(
            """
            INSERT INTO delivery (target, id, tenant, person, break_id, type, body, said_at, state,
              give_up_at)
            SELECT ?::uuid, 'msg_' || n, ?, 'rosa', 'movement-20261116T063000+0100',
              'break.withdrawn', '{}', '2026-11-16T05:30:00Z', 'delivered', '2026-11-17T05:30:00Z'
            FROM generate_series(?, ?) n
            """)
        .params(bridge.id(), T, first, last)
        .update();
  }
}
