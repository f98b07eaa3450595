package dev.interlude.activity.imports;

import static dev.interlude.activity.imports.SomeJobs.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.interlude.defaults.Problem;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An erasure in the middle of an upload. */
@InterludeIntegrationTest(service = "activity")
class ErasedMeanwhileIT {

  private static final String PERSON = "p-erased";

  @Autowired private QueueingImports queueing;
  @Autowired private ImportJobTable jobs;

  @Test
  void leavesNoJobOfAPersonWhoWasErasedDuringTheUpload() throws Exception {
    var some = new SomeJobs(queueing, jobs);
    try (Connection erasing = Infrastructure.shared().database().superuser().getConnection()) {
      erasing.setAutoCommit(false);
      execute(erasing, "LOCK TABLE activity.erased_person IN EXCLUSIVE MODE");
      execute(erasing, "INSERT INTO activity.erased_person VALUES ('queue', 'p-erased', 1, now())");
      var upload = CompletableFuture.runAsync(() -> some.queued(PERSON, 600));
      await().until(() -> waiting() > 0);
      erasing.commit();
      assertThatThrownBy(() -> upload.get(30, TimeUnit.SECONDS))
          .cause()
          .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
          .satisfies(problem -> assertThat(problem.getStatusCode().value()).isEqualTo(403));
    }
    assertThat(jobs.of(TENANT, PERSON)).isEmpty();
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
