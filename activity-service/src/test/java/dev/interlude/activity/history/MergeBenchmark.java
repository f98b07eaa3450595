package dev.interlude.activity.history;

import dev.interlude.testsupport.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows a second into the history, beside other ways of writing rows of the same kind into the same
 * table, in turn, in the same run and over one connection. System properties: {@code bench.batches}
 * of 5,000 rows for each way in each of {@code bench.rounds}, {@code bench.held} rows that are in
 * the table before, and {@code bench.url} of a Postgres that the service has migrated, instead of
 * the embedded one.
 */
final class MergeBenchmark {

  private static final Logger log = LoggerFactory.getLogger(MergeBenchmark.class);

  private static final int BATCH = 5_000;
  private static final int BATCHES = Integer.getInteger("bench.batches", 20);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int HELD = Integer.getInteger("bench.held", 400_000);

  private final Instant now = Instant.now(Clock.systemUTC());
  private final JdbcTemplate jdbc;
  private final Partitions partitions;
  private final ActivityMerge merge;
  private final OtherWays others;
  private final TransactionTemplate transactions;
  private final StoringActivities storing;
  private final BenchmarkGround ground = new BenchmarkGround(BATCH);

  private MergeBenchmark(String url) {
    var connection =
        new SingleConnectionDataSource(
            url, "activity_service", Database.password("activity_service"), true);
    jdbc = new JdbcTemplate(connection);
    partitions = new Partitions(JdbcClient.create(connection));
    merge = new ActivityMerge(jdbc);
    others = new OtherWays(jdbc);
    transactions = new TransactionTemplate(new DataSourceTransactionManager(connection));
    storing =
        new StoringActivities(
            merge,
            partitions,
            transactions,
            new HistorySettings(true, "bench", Duration.ofDays(90), BATCH),
            new HistoryMetrics(new SimpleMeterRegistry()),
            Clock.systemUTC());
  }

  /** Makes ready what is not measured, and gives back what is. */
  private interface Way {
    Runnable prepare(List<ConsumerRecord<String, byte[]>> batch);
  }

  public static void main(String[] args) {
    String given = System.getProperty("bench.url");
    new MergeBenchmark(given == null ? BenchmarkGround.database() : given).run();
    // The embedded servers would keep the process alive.
    System.exit(0);
  }

  private void run() {
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put("records of the log, read and merged", batch -> () -> storing.store(batch));
    ways.put("binary `COPY` and merge", batch -> timed(batch, merge::merge));
    ways.put("the same, when all are repeats", this::repeated);
    ways.put("`unnest` and merge", batch -> timed(batch, others::unnest));
    ways.put("binary `COPY` straight into the table", batch -> timed(batch, others::copy));
    fill();
    Map<String, Double> best = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (var way : ways.entrySet()) {
        double rate = rate(way.getValue());
        log.info("round {}: {}: {} rows/s", round, way.getKey(), Math.round(rate));
        if (round > 0) {
          best.merge(way.getKey(), rate, Math::max);
        }
      }
    }
    best.forEach((way, rate) -> log.info("| {} | {} |", way, Math.round(rate)));
  }

  /** Rows of the months before, which every merge has to look into. */
  private void fill() {
    for (int rows = 0; rows < HELD; rows += BATCH) {
      Instant first = now.minus(Duration.ofDays(88)).plus(Duration.ofMinutes(rows / 5L));
      List<Activity> sorted = BenchmarkGround.sorted(ground.batch(first));
      partitions.ensure(sorted.stream().map(Activity::time));
      transactions.executeWithoutResult(_ -> others.copy(sorted));
    }
  }

  private double rate(Way way) {
    long nanos = 0;
    for (int i = 0; i < BATCHES; i++) {
      Runnable measured = way.prepare(ground.batch(now.minus(Duration.ofHours(1))));
      long start = System.nanoTime();
      measured.run();
      nanos += System.nanoTime() - start;
    }
    return BATCHES * (double) BATCH / nanos * 1e9;
  }

  private Runnable timed(List<ConsumerRecord<String, byte[]>> batch, Consumer<List<Activity>> way) {
    List<Activity> rows = BenchmarkGround.sorted(batch);
    partitions.ensure(rows.stream().map(Activity::time));
    return () -> transactions.executeWithoutResult(_ -> way.accept(rows));
  }

  private Runnable repeated(List<ConsumerRecord<String, byte[]>> batch) {
    Runnable storedOnce = timed(batch, merge::merge);
    storedOnce.run();
    return storedOnce;
  }
}
