package dev.interlude.activity.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An erasure in the middle of merges. */
@InterludeIntegrationTest(service = "activity")
class ErasureRaceIT {

  @Autowired private StoringActivities storing;
  @Autowired private JdbcClient sql;

  @Test
  void letsAMergeThatBeganWhileAPersonIsErasedSeeTheErasure() throws Exception {
    String now = Instant.now(Clock.systemUTC()).toString();
    var fact = SomeActivity.of("race", "p-001", "e-1", now).consumed();
    try (Connection erasing = Infrastructure.shared().database().superuser().getConnection()) {
      erasing.setAutoCommit(false);
      execute(erasing, "LOCK TABLE activity.erased_person IN EXCLUSIVE MODE");
      execute(erasing, "INSERT INTO activity.erased_person VALUES ('race', 'p-001', 1, now())");
      var merge = CompletableFuture.runAsync(() -> storing.store(List.of(fact)));
      await().until(() -> waiting() > 0);
      erasing.commit();
      merge.get(30, TimeUnit.SECONDS);
    }
    assertThat(
            sql.sql("SELECT count(*) FROM activity WHERE tenant = 'race'")
                .query(Long.class)
                .single())
        .isZero();
  }

  private static long waiting() {
    return JdbcClient.create(Infrastructure.shared().database().superuser())
        .sql(
            "SELECT count(*) FROM pg_locks"
                + " WHERE NOT granted AND relation = 'activity.erased_person'::regclass")
        .query(Long.class)
        .single();
  }

  private static void execute(Connection connection, String statement) throws SQLException {
    try (var running = connection.createStatement()) {
      running.execute(statement);
    }
  }
}
