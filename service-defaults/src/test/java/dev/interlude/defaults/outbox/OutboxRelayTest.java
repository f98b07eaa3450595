package dev.interlude.defaults.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.Topic;
import dev.interlude.defaults.Outbox;
import dev.interlude.defaults.sample.SampleServiceTest;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.TopicTail;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SampleServiceTest
class OutboxRelayTest {
  private static final Topic TOPIC =
      new Topic("interlude.test.outbox", true, false, Duration.ofHours(1), null);

  private final Outbox outbox;
  private final OutboxRelay relay;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final KafkaTemplate<String, byte[]> events;
  private final MeterRegistry meters;
  private final TopicTail tail;

  @Autowired
  OutboxRelayTest(
      Outbox outbox,
      OutboxRelay relay,
      JdbcClient sql,
      PlatformTransactionManager transactions,
      KafkaTemplate<String, byte[]> events,
      MeterRegistry meters) {
    this.outbox = outbox;
    this.relay = relay;
    this.sql = sql;
    this.transaction = new TransactionTemplate(transactions);
    this.events = events;
    this.meters = meters;
    var broker = Infrastructure.shared().broker();
    broker.create(TOPIC);
    this.tail = TopicTail.fromNow(broker.bootstrapServers(), TOPIC);
  }

  @BeforeEach
  void relayRuns() {
    if (!relay.isRunning()) {
      relay.start();
    }
  }

  @AfterEach
  void closeTail() {
    tail.close();
  }

  @Test
  void sendsCommittedRecordsInOrderWithHeadersAndTombstones() {
    var record = record("acme/p-001", "one");
    record.headers().add("ce_type", "person.changed".getBytes(StandardCharsets.UTF_8));
    transaction.executeWithoutResult(
        status -> {
          outbox.add(record);
          outbox.add(record("acme/p-001", "two"));
          outbox.add(record("acme/p-001", null));
        });
    await()
        .untilAsserted(() -> assertThat(values("acme/p-001")).containsExactly("one", "two", null));
    assertThat(tail.records("acme/p-001").getFirst().headers().lastHeader("ce_type").value())
        .asString()
        .isEqualTo("person.changed");
    await().untilAsserted(() -> assertThat(pending()).isZero());
  }

  @Test
  void sendsNothingOfARolledBackTransaction() {
    transaction.executeWithoutResult(
        status -> {
          outbox.add(record("acme/rolled-back", "never"));
          status.setRollbackOnly();
        });
    transaction.executeWithoutResult(status -> outbox.add(record("acme/after", "sent")));
    await().untilAsserted(() -> assertThat(values("acme/after")).containsExactly("sent"));
    assertThat(tail.records("acme/rolled-back")).isEmpty();
  }

  @Test
  void refusesRecordsOutsideATransaction() {
    assertThatThrownBy(() -> outbox.add(record("acme/p-001", "x")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("transaction");
  }

  @Test
  void losesNothingWhenKilledBetweenSendAndDelete() {
    relay.stop();
    transaction.executeWithoutResult(
        status -> IntStream.range(0, 20).forEach(i -> outbox.add(record("acme/k", "v" + i))));
    var dying = new OutboxRelay(new DyingTable(sql), transaction, events, settings(), meters);
    assertThatThrownBy(dying::relayOnce).isInstanceOf(RuntimeException.class);
    assertThat(pending()).isEqualTo(20);

    relay.start();
    await().untilAsserted(() -> assertThat(pending()).isZero());
    var expected = IntStream.range(0, 20).mapToObj(i -> "v" + i).toList();
    await()
        .untilAsserted(
            () ->
                assertThat(values("acme/k"))
                    .hasSize(40)
                    .startsWith(expected.toArray(String[]::new))
                    .endsWith(expected.toArray(String[]::new)));
  }

  @Test
  void sharesTheWorkAmongInstancesWithoutRepeatsOrDisorder() throws Exception {
    var second = new OutboxRelay(new OutboxTable(sql), transaction, events, settings(), meters);
    second.start();
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> written =
          IntStream.range(0, 4).<Future<?>>mapToObj(w -> writers.submit(() -> write(w))).toList();
      for (var done : written) {
        done.get();
      }
      await().untilAsserted(() -> assertThat(pending()).isZero());
    } finally {
      second.stop();
    }
    await().untilAsserted(() -> assertThat(tail.records()).hasSizeGreaterThanOrEqualTo(1000));
    Map<String, Integer> last = new HashMap<>();
    for (var record : tail.records()) {
      var number = Integer.parseInt(text(record));
      assertThat(number).isEqualTo(last.getOrDefault(record.key(), -1) + 1);
      last.put(record.key(), number);
    }
    assertThat(last).hasSize(4).allSatisfy((key, number) -> assertThat(number).isEqualTo(249));
  }

  private void write(int writer) {
    IntStream.range(0, 250)
        .forEach(
            i ->
                transaction.executeWithoutResult(
                    status -> outbox.add(record("acme/w" + writer, String.valueOf(i)))));
  }

  private long pending() {
    return sql.sql("SELECT count(*) FROM outbox").query(Long.class).single();
  }

  private List<@Nullable String> values(String key) {
    return tail.records(key).stream().<@Nullable String>map(OutboxRelayTest::text).toList();
  }

  private static OutboxSettings settings() {
    return new OutboxSettings(Duration.ofMillis(20), 50, Duration.ofMillis(100));
  }

  private static @Nullable String text(ConsumerRecord<String, byte[]> record) {
    return record.value() == null ? null : new String(record.value(), StandardCharsets.UTF_8);
  }

  private static ProducerRecord<String, byte[]> record(String key, @Nullable String value) {
    return new ProducerRecord<>(
        TOPIC.name(), key, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  /** Its connection is cut when the rows have been sent and are to be deleted. */
  private static final class DyingTable extends OutboxTable {
    private final JdbcClient sql;

    DyingTable(JdbcClient sql) {
      super(sql);
      this.sql = sql;
    }

    @Override
    void delete(List<Long> ids) {
      var backend = sql.sql("SELECT pg_backend_pid()").query(Integer.class).single();
      JdbcClient.create(Infrastructure.shared().database().superuser())
          .sql("SELECT pg_terminate_backend(?)")
          .param(backend)
          .query(Boolean.class)
          .single();
      super.delete(ids);
    }
  }
}
