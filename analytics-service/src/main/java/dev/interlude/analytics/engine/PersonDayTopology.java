package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.Topics;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Activities and breaks in, summaries of changed person-days out, once per commit. Both inputs are
 * keyed by person and equally partitioned, so a person's facts meet in one task.
 */
public final class PersonDayTopology
    implements BiConsumer<KStream<String, byte[]>, KStream<String, byte[]>> {

  static final String STORE = "person-days";

  private final EngineMetrics metrics;

  PersonDayTopology(EngineMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void accept(KStream<String, byte[]> activities, KStream<String, byte[]> breaks) {
    KStream<String, Reading> readings =
        activities
            .merge(breaks, Named.as("facts"))
            .process(() -> new FactReading(metrics), Named.as("read"));
    Map<String, KStream<String, Reading>> branches =
        readings
            .split(Named.as("reading-"))
            .branch((key, reading) -> reading instanceof Reading.Facts, Branched.as("facts"))
            .defaultBranch(Branched.as("unusable"));
    deadLetters(Objects.requireNonNull(branches.get("reading-unusable")));
    summaries(Objects.requireNonNull(branches.get("reading-facts")));
  }

  private static void deadLetters(KStream<String, Reading> unusable) {
    unusable
        .mapValues(
            reading -> reading instanceof Reading.Unusable letter ? letter.value() : new byte[0],
            Named.as("dead-letter-bytes"))
        .to(
            Topics.ANALYTICS_DEAD_LETTERS.name(),
            Produced.<String, byte[]>as("dead-letters")
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.ByteArray()));
  }

  private void summaries(KStream<String, Reading> facts) {
    facts
        .process(new Merging(metrics), Named.as("merge"))
        .process(SummaryWriting::new, Named.as("write"))
        .to(
            Topics.PERSON_DAYS.name(),
            Produced.<String, byte[]>as("summaries")
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.ByteArray())
                .withStreamPartitioner(new ByPerson()));
  }

  /** Makes the processors of the tasks and brings their store along. */
  private record Merging(EngineMetrics metrics)
      implements ProcessorSupplier<String, Reading, PersonDayId, PersonDaySummarised> {

    @Override
    public Processor<String, Reading, PersonDayId, PersonDaySummarised> get() {
      return new PersonDayMerging(STORE, metrics);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Set.of(
          new WriteBackStoreBuilder<>(
              STORE, () -> new WriteBackStore<>(STORE, new PersonDayCodec())));
    }
  }
}
