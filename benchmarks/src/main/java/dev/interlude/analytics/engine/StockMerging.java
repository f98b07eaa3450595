package dev.interlude.analytics.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.personday.PersonDay;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.Summary;
import dev.interlude.analytics.personday.Taken;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.PersonDaySummarised;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Merges facts into person-days that a store of Kafka Streams keeps as bytes. */
final class StockMerging
    implements Processor<String, Reading, PersonDayId, Optional<PersonDaySummarised>> {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final String storeName;
  private final EngineMetrics metrics;
  private final Set<PersonDayId> changed = new LinkedHashSet<>();
  private @Nullable KeyValueStore<PersonDayId, PersonDay> store;
  private @Nullable ProcessorContext<PersonDayId, Optional<PersonDaySummarised>> context;

  StockMerging(String storeName, EngineMetrics metrics) {
    this.storeName = storeName;
    this.metrics = metrics;
  }

  /** Person-days as bytes that can be read without their key. */
  static Serde<PersonDay> days(PersonDayCodec codec) {
    return Serdes.serdeFrom(
        (topic, day) -> {
          var any = new PersonDayId(day.assignment().key(), java.time.LocalDate.EPOCH);
          byte[] key = codec.writeKey(any);
          byte[] value = codec.write(any, day);
          return ByteBuffer.allocate(Integer.BYTES + key.length + value.length)
              .putInt(key.length)
              .put(key)
              .put(value)
              .array();
        },
        (topic, bytes) -> {
          if (bytes == null) {
            return null;
          }
          var in = ByteBuffer.wrap(bytes);
          byte[] key = new byte[in.getInt()];
          in.get(key);
          byte[] value = new byte[in.remaining()];
          in.get(value);
          return codec.read(PersonDayId.parse(new String(key, UTF_8)), value);
        });
  }

  @Override
  public void init(ProcessorContext<PersonDayId, Optional<PersonDaySummarised>> processorContext) {
    context = processorContext;
    store = processorContext.getStateStore(storeName);
    processorContext.schedule(SECOND, PunctuationType.WALL_CLOCK_TIME, at -> tell());
  }

  @Override
  public void process(Record<String, Reading> incoming) {
    if (incoming.value() instanceof Reading.Facts read) {
      for (Reading.Dated dated : read.facts()) {
        take(dated, read.assignment());
      }
    }
  }

  private void take(Reading.Dated dated, Assignment assignment) {
    var days = Objects.requireNonNull(store);
    var id = new PersonDayId(assignment.key(), dated.date());
    PersonDay known = days.get(id);
    PersonDay day = known == null ? new PersonDay(assignment) : known;
    Taken taken = day.take(dated.fact(), assignment);
    metrics.taken(taken);
    if (taken == Taken.CHANGED) {
      days.put(id, day);
      changed.add(id);
    }
  }

  private void tell() {
    var days = Objects.requireNonNull(store);
    var task = Objects.requireNonNull(context);
    for (PersonDayId id : changed) {
      PersonDay day = Objects.requireNonNull(days.get(id));
      task.forward(new Record<>(id, Optional.of(Summary.of(id, day)), task.currentSystemTimeMs()));
    }
    changed.clear();
  }
}
