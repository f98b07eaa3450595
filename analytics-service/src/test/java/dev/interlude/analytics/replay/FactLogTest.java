package dev.interlude.analytics.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.contracts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FactLogTest {

  private static final TopicPartition PART = new TopicPartition(Topics.ACTIVITIES.name(), 0);

  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");
  private final FactLog log = new FactLog(consumer);

  @Test
  void readsUpToTheEndThatItSawAndNoFurther() {
    consumer.updateBeginningOffsets(Map.of(PART, 3L));
    consumer.updateEndOffsets(Map.of(PART, 5L));
    consumer.schedulePollTask(
        () -> {
          for (long offset = 3; offset < 7; offset++) {
            consumer.addRecord(
                new ConsumerRecord<>(PART.topic(), 0, offset, "acme/p-1", new byte[0]));
          }
        });
    List<Long> taken = new ArrayList<>();
    List<Long> advanced = new ArrayList<>();

    log.read(
        List.of(extent(3, 5)),
        (records, by) -> {
          records.forEach(each -> taken.add(each.offset()));
          advanced.add(by);
        });

    assertThat(taken).containsExactly(3L, 4L);
    assertThat(advanced).containsExactly(2L);
  }

  @Test
  void refusesToPassOverWhatWasDeletedMeanwhile() {
    consumer.updateBeginningOffsets(Map.of(PART, 4L));
    consumer.updateEndOffsets(Map.of(PART, 9L));
    consumer.schedulePollTask(
        () ->
            consumer.addRecord(new ConsumerRecord<>(PART.topic(), 0, 4, "acme/p-1", new byte[0])));
    assertThatThrownBy(() -> log.read(List.of(extent(3, 9)), (records, by) -> {}))
        .isInstanceOf(ReplayRefusedException.class)
        .hasMessageContaining("deleted before they were read");
  }

  private static LogExtent extent(long begin, long end) {
    return new LogExtent(PART.topic(), 0, begin, end, null);
  }
}
