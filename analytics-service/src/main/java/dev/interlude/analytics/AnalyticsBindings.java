package dev.interlude.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.engine.PersonDayTopology;
import dev.interlude.analytics.sink.StoringPersonDays;
import dev.interlude.analytics.sink.StoringPersonDays.Incoming;
import dev.interlude.analytics.sink.UnreadableSummaryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** The only class that knows Spring Cloud Stream; the topics are bound in application.yml. */
@Configuration(proxyBeanMethods = false)
class AnalyticsBindings {

  /**
   * Activities, breaks and erasures in, as the binder takes three inputs: one after the other. The
   * topology itself writes person-days and dead letters.
   */
  @Bean
  Function<
          KStream<String, byte[]>,
          Function<KStream<String, byte[]>, Consumer<KStream<String, byte[]>>>>
      personDays(PersonDayTopology topology) {
    return activities -> breaks -> erasures -> topology.build(activities, breaks, erasures);
  }

  /** Summaries in, in batches, to be stored. */
  @Bean
  Consumer<Message<List<Object>>> storePersonDays(StoringPersonDays storing) {
    return batch -> {
      try {
        storing.store(records(batch));
      } catch (UnreadableSummaryException e) {
        throw new BatchListenerFailedException("an unreadable summary", e, e.index());
      }
    };
  }

  private static List<Incoming> records(Message<List<Object>> batch) {
    List<byte @Nullable []> keys = header(batch, KafkaHeaders.RECEIVED_KEY);
    List<Integer> partitions = header(batch, KafkaHeaders.RECEIVED_PARTITION);
    List<Long> offsets = header(batch, KafkaHeaders.OFFSET);
    List<Incoming> records = new ArrayList<>(offsets.size());
    for (int index = 0; index < offsets.size(); index++) {
      // A tombstone comes as a placeholder that is no byte array.
      byte[] value = batch.getPayload().get(index) instanceof byte[] bytes ? bytes : null;
      records.add(
          new Incoming(text(keys.get(index)), value, partitions.get(index), offsets.get(index)));
    }
    return records;
  }

  private static @Nullable String text(byte @Nullable [] key) {
    return key == null ? null : new String(key, UTF_8);
  }

  @SuppressWarnings("unchecked")
  private static <T extends @Nullable Object> List<T> header(Message<?> batch, String name) {
    return (List<T>) Objects.requireNonNull(batch.getHeaders().get(name));
  }
}
