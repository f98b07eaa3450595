package dev.interlude.activity.history;

import dev.interlude.testsupport.TestClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores a century ahead, where the job of the running service drops nothing. */
abstract class StoringFixture {

  @Autowired private ActivityMerge table;
  @Autowired private Partitions partitions;
  @Autowired private TransactionTemplate transactions;
  @Autowired private HistorySettings settings;
  @Autowired private JdbcClient sql;

  private final TestClock clock = TestClock.at("2126-11-16T09:00:00Z");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  /** As another instance each time. */
  StoringActivities storing() {
    return storing(settings);
  }

  StoringActivities storing(HistorySettings with) {
    return new StoringActivities(
        table, partitions, transactions, with, new HistoryMetrics(meters), clock);
  }

  /** Spread over three months. */
  static SomeActivity some(String tenant, int number) {
    Instant time = Instant.parse("2126-09-20T00:00:00Z").plus(Duration.ofHours(number * 7L % 1200));
    return SomeActivity.of(tenant, "p-" + number % 7, "e-" + number, time.toString());
  }

  long rows(String tenant) {
    return sql.sql("SELECT count(*) FROM activity WHERE tenant = ?")
        .param(tenant)
        .query(Long.class)
        .single();
  }

  double count(String metric) {
    return meters.find(metric).counters().stream().mapToDouble(Counter::count).sum();
  }
}
