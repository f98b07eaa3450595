package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The same job with the stores that Kafka Streams brings, tuned: no repartitioning, a cache that
 * holds all person-days, our own compact bytes, and summaries once a second for what changed.
 */
final class StockStream implements Job {

  private static final String STORE = "days";
  private static final long CACHE_BYTES = 400L << 20;

  private final KeyValueBytesStoreSupplier kind;
  private @Nullable KafkaStreams streams;

  private StockStream(KeyValueBytesStoreSupplier kind) {
    this.kind = kind;
  }

  static StockStream inMemory() {
    return new StockStream(Stores.inMemoryKeyValueStore(STORE));
  }

  static StockStream onDisk() {
    return new StockStream(Stores.persistentKeyValueStore(STORE));
  }

  @Override
  public void start(Round round) {
    var config = PersonDayStream.config(round, "stock", 0);
    config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
    var metrics = new EngineMetrics(new SimpleMeterRegistry());
    var builder = new StreamsBuilder();
    builder.<String, byte[]>stream(Topics.ACTIVITIES.name())
        .merge(builder.stream(Topics.BREAKS.name()))
        .process(() -> new FactReading(metrics))
        .process(new Merging(metrics))
        .process(SummaryWriting::new)
        .to(
            Topics.PERSON_DAYS.name(),
            Produced.<String, byte[]>with(Serdes.String(), Serdes.ByteArray())
                .withStreamPartitioner(new ByPerson()));
    config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, false);
    streams = new KafkaStreams(builder.build(), config);
    streams.start();
  }

  @Override
  public void close() {
    Objects.requireNonNull(streams).close();
  }

  private final class Merging
      implements ProcessorSupplier<String, Reading, PersonDayId, Optional<PersonDaySummarised>> {

    private final EngineMetrics metrics;

    Merging(EngineMetrics metrics) {
      this.metrics = metrics;
    }

    @Override
    public Processor<String, Reading, PersonDayId, Optional<PersonDaySummarised>> get() {
      return new StockMerging(STORE, metrics);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      var codec = new PersonDayCodec();
      Serde<PersonDayId> ids =
          Serdes.serdeFrom(
              (topic, id) -> codec.writeKey(id), (topic, bytes) -> codec.readKey(bytes));
      // The bytes hold all but the person, who stands in the assignment as well.
      return Set.of(
          Stores.keyValueStoreBuilder(kind, ids, StockMerging.days(codec)).withCachingEnabled());
    }
  }
}
