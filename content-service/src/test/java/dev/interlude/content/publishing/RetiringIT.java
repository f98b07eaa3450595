package dev.interlude.content.publishing;

import static dev.interlude.content.publishing.RoutineFixture.aRoutine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.content.publishing.Publishing.Outcome;
import dev.interlude.content.publishing.Retiring.Retired;
import dev.interlude.contracts.RoutineChanged.Retirement;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InterludeIntegrationTest(service = "content")
class RetiringIT {

  private static final Retirement UNSAFE = new Retirement("It strains the neck.", true);

  @Autowired private Publishing publishing;
  @Autowired private Retiring retiring;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;

  @Test
  void takesBackAlsoTheVersionThatIsBeingPublishedRightNow() throws Exception {
    publish("hasty", "racing", 1);
    try (var others = Executors.newSingleThreadExecutor()) {
      Callable<Optional<Retired>> retiringAll =
          () -> retiring.retire("hasty", "racing", null, UNSAFE, "eva");
      Future<Optional<Retired>> retired =
          transactions.execute(
              transaction -> {
                publish("hasty", "racing", 2);
                Future<Optional<Retired>> waiting = others.submit(retiringAll);
                await().until(this::someoneWaits);
                return waiting;
              });
      assertThat(retired.get())
          .hasValueSatisfying(
              outcome -> {
                assertThat(outcome.versions()).containsExactlyInAnyOrder(1, 2);
                assertThat(outcome.latest()).isNull();
              });
    }
  }

  @Test
  void neverBringsBackASharedVersionOlderThanOneThatWasUnsafe() {
    publish(PublishedRoutine.SHARED, "rolled-back", 3);
    retiring.retire(PublishedRoutine.SHARED, "rolled-back", null, UNSAFE, "operator");
    assertThat(publish(PublishedRoutine.SHARED, "rolled-back", 2))
        .isEqualTo(new Outcome.Withdrawn(3));
    assertThat(publish(PublishedRoutine.SHARED, "rolled-back", 3))
        .isInstanceOf(Outcome.Unchanged.class);
    assertThat(publish(PublishedRoutine.SHARED, "rolled-back", 4))
        .isInstanceOf(Outcome.Published.class);
  }

  private Outcome publish(String owner, String id, int version) {
    return publishing.publish(owner, aRoutine().set("/id", id).set("/version", version).build());
  }

  private boolean someoneWaits() {
    return jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted").query(Long.class).single()
        > 0;
  }
}
