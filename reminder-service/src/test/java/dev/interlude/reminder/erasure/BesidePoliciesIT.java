package dev.interlude.reminder.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What lets timers follow a policy locks the policy first: an erasure does the same. */
@ReminderIntegrationTest
class BesidePoliciesIT {

  private static final String T = "beside-policies";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transactions;

  @Test
  void anErasureHoldsNoTimerWhileItWaitsForAPolicy() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, "wisher");
    send("PUT", "/v1/me/policy", Map.of("participating", false));
    CompletableFuture<Integer> erased =
        transactions.execute(
            transaction -> {
              lock("SELECT scope FROM policy_following WHERE tenant = ? FOR UPDATE");
              var asked = CompletableFuture.supplyAsync(() -> send("DELETE", "/v1/me", null));
              await().until(this::anErasureWaits);
              lock("SELECT person FROM timer WHERE tenant = ? FOR UPDATE NOWAIT");
              return asked;
            });
    assertThat(erased).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(202);
  }

  private void lock(String rows) {
    assertThat(jdbc.sql(rows).param(T).query(String.class).list()).hasSize(1);
  }

  private boolean anErasureWaits() {
    return JdbcClient.create(Infrastructure.shared().database().superuser())
        .sql(
            """
            SELECT EXISTS (SELECT 1 FROM pg_stat_activity
              WHERE wait_event_type = 'Lock' AND query LIKE 'DELETE%policy_following%')
            """)
        .query(Boolean.class)
        .single();
  }

  private int send(String method, String path, @Nullable Object body) {
    var token = Tokens.person(T, "wisher");
    return company
        .send(method, path, path.equals("/v1/me") ? token : token.scopes("me:write"), body)
        .status();
  }
}
