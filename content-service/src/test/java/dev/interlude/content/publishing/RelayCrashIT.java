package dev.interlude.content.publishing;

import static dev.interlude.content.publishing.RoutineFixture.aRoutine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.RoutineChanged;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TopicTail;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "content")
class RelayCrashIT {

  private static final List<Integer> FIRST = IntStream.rangeClosed(1, 40).boxed().toList();

  @Autowired private Publishing publishing;
  @Autowired private JdbcClient jdbc;

  @Autowired
  @Qualifier("outboxRelay")
  private Lifecycle relay;

  /** Cut off after the broker has everything and before the database knows. */
  @Test
  void sendsEverythingAgainInOrderWhenTheRelayDiesBetweenBrokerAndDatabase() throws SQLException {
    DataSource superuser = Infrastructure.shared().database().superuser();
    relay.stop();
    FIRST.forEach(this::publish);
    assertThat(waiting()).isEqualTo(40);
    try (TopicTail routines = tail();
        Connection blocker = superuser.getConnection()) {
      blocker.setAutoCommit(false);
      blocker.createStatement().execute("LOCK TABLE content.outbox IN SHARE MODE");
      relay.start();
      await().untilAsserted(() -> assertThat(versions(routines)).isEqualTo(FIRST));
      await().until(() -> kill(superuser) == 1);
      blocker.rollback();
      List<Integer> twice = Stream.concat(FIRST.stream(), FIRST.stream()).toList();
      await().untilAsserted(() -> assertThat(versions(routines)).isEqualTo(twice));
      await().until(() -> waiting() == 0);

      publish(41);
      await().until(() -> versions(routines).getLast() == 41);
      assertThat(versions(routines)).hasSize(81);
    }
  }

  @Test
  void sendsWhatWasWrittenWhileNoRelayRan() {
    relay.stop();
    publishing.publish("acme", aRoutine().set("/id", "unattended").build());
    try (TopicTail routines = tail()) {
      assertThat(routines.records("acme/unattended")).isEmpty();
      relay.start();
      await().until(() -> routines.records("acme/unattended").size() == 1);
    }
  }

  /** Whoever waits to delete from the outbox. */
  private static int kill(DataSource superuser) {
    return JdbcClient.create(superuser)
        .sql(
            """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE wait_event_type = 'Lock' AND query LIKE 'DELETE FROM outbox%'
            """)
        .query(Integer.class)
        .single();
  }

  private void publish(int version) {
    publishing.publish("acme", aRoutine().set("/id", "crash").set("/version", version).build());
  }

  private int waiting() {
    return jdbc.sql("SELECT count(*) FROM outbox WHERE key = 'acme/crash'")
        .query(Integer.class)
        .single();
  }

  private static List<Integer> versions(TopicTail routines) {
    return routines.records("acme/crash").stream()
        .map(each -> EventRecords.read(each.headers(), each.value()).data())
        .map(data -> ((RoutineChanged) data).version())
        .toList();
  }

  private static TopicTail tail() {
    return TopicTail.fromStart(
        Infrastructure.shared().broker().bootstrapServers(), Topics.ROUTINES);
  }
}
