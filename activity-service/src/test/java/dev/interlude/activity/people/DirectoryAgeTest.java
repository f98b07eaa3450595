package dev.interlude.activity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class DirectoryAgeTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TestClock clock = TestClock.at("2026-11-16T07:00:00Z");
  private final PeopleDirectory directory = new PeopleDirectory(clock);
  private final AtomicBoolean brokerAnswers = new AtomicBoolean(true);

  @Test
  void growsWhileTheBrokerDoesNotAnswerAndIsSmallAgainAfterwards() {
    var records = new DirectoryRecords(directory, new SimpleMeterRegistry().counter("skipped"));
    var reader =
        new DirectoryReader(
            this::consumer, records, directory::completedAsOf, clock, Duration.ofMillis(20));
    var ready = new DirectoryConfiguration().directoryReadiness(directory, settings());
    assertThat(ready.isReady()).isFalse();
    reader.start();
    await().until(ready::isReady);
    brokerAnswers.set(false);
    clock.advance(MINUTE);
    await().pollDelay(Duration.ofMillis(200)).until(() -> true);
    assertThat(directory.age())
        .hasValueSatisfying(age -> assertThat(age).isGreaterThanOrEqualTo(MINUTE));
    clock.advance(MINUTE.multipliedBy(5));
    assertThat(ready.isReady()).isFalse();
    assertThat(directory.isComplete()).isTrue();
    brokerAnswers.set(true);
    await().until(ready::isReady);
    assertThat(directory.age()).contains(Duration.ZERO);
    reader.stop();
  }

  private static DirectorySettings settings() {
    return new DirectorySettings(Duration.ofMinutes(5));
  }

  private MockConsumer<String, byte[]> consumer() {
    var consumer =
        new MockConsumer<String, byte[]>("earliest") {
          @Override
          public synchronized Map<TopicPartition, Long> endOffsets(
              java.util.Collection<TopicPartition> partitions, Duration timeout) {
            if (!brokerAnswers.get()) {
              throw new TimeoutException("no broker");
            }
            return super.endOffsets(partitions, timeout);
          }
        };
    var offsets = new HashMap<TopicPartition, Long>();
    for (Topic topic : List.of(Topics.TENANTS, Topics.PEOPLE)) {
      consumer.updatePartitions(
          topic.name(), List.of(new PartitionInfo(topic.name(), 0, null, null, null)));
      offsets.put(new TopicPartition(topic.name(), 0), 0L);
    }
    consumer.updateBeginningOffsets(offsets);
    consumer.updateEndOffsets(offsets);
    return consumer;
  }
}
