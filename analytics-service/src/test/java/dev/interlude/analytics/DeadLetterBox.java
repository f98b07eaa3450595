package dev.interlude.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.contracts.Topics;
import dev.interlude.defaults.DeadLetters;
import dev.interlude.testsupport.Infrastructure;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Counts the dead letters of one tenant by reason. */
public final class DeadLetterBox implements AutoCloseable {

  private final KafkaConsumer<String, byte[]> consumer;
  private final String tenant;
  private final Map<String, Integer> reasons = new HashMap<>();

  public DeadLetterBox(String tenant) {
    this.tenant = tenant;
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", Infrastructure.shared().broker().bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var only = new TopicPartition(Topics.ANALYTICS_DEAD_LETTERS.name(), 0);
    consumer.assign(List.of(only));
    consumer.seekToBeginning(List.of(only));
  }

  public Map<String, Integer> reasons() {
    consumer
        .poll(Duration.ofMillis(300))
        .forEach(
            letter -> {
              var reason = letter.headers().lastHeader(DeadLetters.REASON);
              boolean ours = letter.key() != null && letter.key().startsWith(tenant + "/");
              if (ours && reason != null) {
                reasons.merge(new String(reason.value(), UTF_8), 1, Integer::sum);
              }
            });
    return reasons;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
