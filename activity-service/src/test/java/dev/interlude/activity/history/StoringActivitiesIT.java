package dev.interlude.activity.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.support.TransactionTemplate;

@InterludeIntegrationTest(service = "activity")
class StoringActivitiesIT {

  private static final String OCTOBER = "2026-10-31T23:59:58Z";
  private static final String NOVEMBER = "2026-11-01T00:00:03Z";

  @Autowired private ActivityMerge table;
  @Autowired private Partitions partitions;
  @Autowired private TransactionTemplate transactions;
  @Autowired private HistorySettings settings;
  @Autowired private JdbcClient sql;

  private final TestClock clock = TestClock.at("2026-11-16T09:00:00Z");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void storesAnActivityOnceHoweverOftenItComes() {
    var one = SomeActivity.of("once", "p-001", "e-1", "2026-11-16T08:00:00Z");
    storing().store(List.of(one.consumed(), one.consumed()));
    storing().store(List.of(one.consumed()));
    assertThat(rows("once")).isEqualTo(1);
  }

  @Test
  void countsAnIdOnceThatComesAgainOverAMonthsBorder() {
    var storing = storing();
    var before = SomeActivity.of("border", "p-001", "e-1", OCTOBER);
    storing.store(List.of(before.consumed()));
    storing.store(List.of(before.at(NOVEMBER).consumed()));
    storing.store(List.of(before.consumed(), before.at(NOVEMBER).consumed()));
    var after = SomeActivity.of("border", "p-001", "e-2", NOVEMBER);
    storing.store(List.of(after.consumed(), after.at(OCTOBER).consumed()));
    storing.store(List.of(after.at(OCTOBER).consumed()));
    assertThat(rows("border")).isEqualTo(2);
    assertThat(count("interlude.activity.history.stored")).isEqualTo(2);
    assertThat(count("interlude.activity.history.repeated")).isEqualTo(5);
    assertThat(partitions.months())
        .extracting(Object::toString)
        .contains("2026-10-01", "2026-11-01");
  }

  @Test
  void holdsTheSameInWhateverOrderAndHoweverOftenRecordsCome() {
    var random = new Random(42);
    for (int round = 0; round < 12; round++) {
      String tenant = "any-" + round;
      var sent = new ArrayList<ConsumerRecord<String, byte[]>>();
      for (int copy = 0; copy < 3; copy++) {
        IntStream.range(0, 40).forEach(i -> sent.add(some(tenant, i).consumed()));
      }
      Collections.shuffle(sent, random);
      for (int at = 0; at < sent.size(); ) {
        int end = Math.min(sent.size(), at + 1 + random.nextInt(50));
        storing().store(sent.subList(at, end));
        at = end;
      }
      assertThat(rows(tenant)).isEqualTo(40);
    }
  }

  @Test
  void storesOnceWhenTwoInstancesTakeTheSameRecordsAtTheSameTime() throws Exception {
    var batches = new ArrayList<List<ConsumerRecord<String, byte[]>>>();
    for (int batch = 0; batch < 20; batch++) {
      int first = batch * 50;
      batches.add(
          IntStream.range(first, first + 100).mapToObj(i -> some("two", i).consumed()).toList());
    }
    try (var instances = Executors.newFixedThreadPool(2)) {
      Future<?> one = instances.submit(() -> batches.forEach(storing()::store));
      Future<?> other = instances.submit(() -> batches.reversed().forEach(storing()::store));
      join(one);
      join(other);
    }
    assertThat(rows("two")).isEqualTo(1050);
    assertThat(count("interlude.activity.history.stored")).isEqualTo(1050);
    assertThat(count("interlude.activity.history.repeated")).isEqualTo(4000 - 1050);
  }

  @Test
  void storesWhatStandsBeforeAPoisonousRecordAndNamesIt() {
    var good = some("poison", 1).consumed();
    var failed = failureOf(List.of(good, SomeActivity.poison(), some("poison", 2).consumed()));
    assertThat(failed.getIndex()).isEqualTo(1);
    assertThat(rows("poison")).isEqualTo(1);
  }

  @Test
  void namesTheRowThatTheTableCannotHoldAndStoresTheOthers() {
    var rows = new ArrayList<ConsumerRecord<String, byte[]>>();
    IntStream.range(0, 9).forEach(i -> rows.add(some("unheld", i).consumed()));
    rows.set(6, some("unheld", 6).at("-4800-01-01T00:00:00Z").consumed());
    var ancient = new HistorySettings(true, "g", Duration.ofDays(3_000_000), 100);
    var failed =
        catchThrowableOfType(
            BatchListenerFailedException.class, () -> storing(ancient).store(rows));
    assertThat(failed.getIndex()).isEqualTo(6);
    assertThat(rows("unheld")).isEqualTo(6);
    storing().store(rows.subList(7, 9));
    assertThat(rows("unheld")).isEqualTo(8);
  }

  @Test
  void holdsAnyTextThatJsonHolds() {
    var odd = some("odd", 1).of("nul \u0000, \"quoted\" \\ € 🙂").consumed();
    storing().store(List.of(odd));
    assertThat(rows("odd")).isEqualTo(1);
  }

  @Test
  void storesNothingThatIsOlderThanTheHistory() {
    var old = SomeActivity.of("old", "p-001", "e-1", "2026-08-18T08:59:59Z");
    storing().store(List.of(old.consumed(), old.at("2026-08-18T09:00:00Z").consumed()));
    assertThat(rows("old")).isEqualTo(1);
    assertThat(count("interlude.activity.history.dropped")).isEqualTo(1);
  }

  @Test
  void makesThePartitionAgainThatAnotherInstanceDropped() {
    var storing = storing();
    storing.store(
        List.of(SomeActivity.of("gone", "p-001", "e-1", "2026-09-03T08:00:00Z").consumed()));
    sql.sql("SELECT drop_activity_partition(DATE '2026-09-01')").query(Boolean.class).single();
    storing.store(
        List.of(SomeActivity.of("gone", "p-001", "e-2", "2026-09-04T08:00:00Z").consumed()));
    assertThat(rows("gone")).isEqualTo(1);
  }

  private StoringActivities storing() {
    return storing(settings);
  }

  private StoringActivities storing(HistorySettings with) {
    return new StoringActivities(
        table, partitions, transactions, with, new HistoryMetrics(meters), clock);
  }

  private BatchListenerFailedException failureOf(List<ConsumerRecord<String, byte[]>> batch) {
    return catchThrowableOfType(BatchListenerFailedException.class, () -> storing().store(batch));
  }

  /** Spread over three months. */
  private static SomeActivity some(String tenant, int number) {
    Instant time = Instant.parse("2026-09-20T00:00:00Z").plus(Duration.ofHours(number * 7L % 1200));
    return SomeActivity.of(tenant, "p-" + number % 7, "e-" + number, time.toString());
  }

  private long rows(String tenant) {
    return sql.sql("SELECT count(*) FROM activity WHERE tenant = ?")
        .param(tenant)
        .query(Long.class)
        .single();
  }

  private double count(String metric) {
    return meters.find(metric).counters().stream().mapToDouble(each -> each.count()).sum();
  }

  private static void join(Future<?> running) throws InterruptedException, ExecutionException {
    running.get();
  }
}
