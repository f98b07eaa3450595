package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

@InterludeIntegrationTest(service = "analytics")
class SeveralInstancesIT {

  private static final String LONG_AGO = "2026-11-01T23:00:00Z";
  private static final int DAYS = 15;
  private static final int PERIODS = DAYS + 1 + 3 + 1;

  private final TestClock clock = TestClock.at("2026-11-17T08:00:00Z");

  @Autowired BeanFactory beans;

  private APublisher publisher;

  @BeforeEach
  void makePublisher() {
    publisher = APublisher.of(beans, clock);
  }

  @Test
  void publishEachPeriodOnce() throws Exception {
    company("pub-two");
    try (var threads = Executors.newFixedThreadPool(3)) {
      Callable<Integer> instance = () -> publisher.run("pub-two");
      int published = 0;
      for (var run : threads.invokeAll(List.of(instance, instance, instance))) {
        published += run.get();
      }
      published += publisher.run("pub-two");
      assertThat(published).isEqualTo(PERIODS);
    }

    assertThat(runs("pub-two")).isEqualTo("20 1");
  }

  @Test
  void goOnWhereADeadOneEnded() {
    company("pub-dies");
    company("pub-lives");
    assertThatIllegalStateException()
        .isThrownBy(() -> publisher.within(new DiesAfter(7)).run("pub-dies"));
    assertThat(runs("pub-dies")).isEqualTo("7 1");

    assertThat(publisher.run("pub-dies")).isEqualTo(PERIODS - 7);

    publisher.run("pub-lives");
    for (String kind : List.of("day", "week", "month")) {
      assertThat(publisher.rows("pub-dies").everything(kind))
          .isNotEmpty()
          .isEqualTo(publisher.rows("pub-lives").everything(kind));
    }
  }

  private void company(String tenant) {
    ACompany company =
        publisher
            .company(tenant)
            .withPeople(0, 40, LONG_AGO, "sales", "aarhus")
            .withPeople(40, 75, LONG_AGO, "service", "odense");
    for (int day = 2; day < 2 + DAYS; day++) {
      company.withDays("2026-11-%02d".formatted(day), 0, 75, 21_600, 3, 1);
    }
  }

  private String runs(String tenant) {
    return publisher
        .engine()
        .sql("SELECT count(*) || ' ' || max(runs) FROM publication WHERE tenant = ?")
        .param(tenant)
        .query(String.class)
        .single();
  }

  /** The process ends inside a transaction, when everything is written. */
  private final class DiesAfter implements TransactionOperations {

    private final AtomicInteger left;

    DiesAfter(int commits) {
      left = new AtomicInteger(commits);
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
      return publisher.transactions().execute(status -> dying(action, status));
    }

    private <T> T dying(TransactionCallback<T> action, TransactionStatus status) {
      T result = action.doInTransaction(status);
      if (left.getAndDecrement() == 0) {
        throw new IllegalStateException("killed");
      }
      return result;
    }
  }
}
