package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.Topics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Activities, breaks and erasures in, summaries of changed person-days out, once per commit. The
 * inputs are keyed by person and equally partitioned, so all about a person meets in one task.
 */
public final class PersonDayTopology {

  static final String DAYS = "person-days";
  static final String MARKS = "marks";

  private final EngineMetrics metrics;

  PersonDayTopology(EngineMetrics metrics) {
    this.metrics = metrics;
  }

  /** Takes the topics of that name, and builds all that follows from them. */
  public void build(
      KStream<String, byte[]> activities,
      KStream<String, byte[]> breaks,
      KStream<String, byte[]> erasures) {
    KStream<String, Reading> readings =
        activities
            .merge(breaks, Named.as("facts"))
            .merge(erasures, Named.as("facts-and-erasures"))
            .process(() -> new FactReading(metrics), Named.as("read"));
    Map<String, KStream<String, Reading>> branches =
        readings
            .split(Named.as("reading-"))
            .branch((key, reading) -> reading instanceof Reading.Unusable, Branched.as("unusable"))
            .defaultBranch(Branched.as("usable"));
    deadLetters(Objects.requireNonNull(branches.get("reading-unusable")));
    summaries(Objects.requireNonNull(branches.get("reading-usable")));
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

  private void summaries(KStream<String, Reading> usable) {
    usable
        .process(new Merging(metrics), Named.as("merge"))
        .process(SummaryWriting::new, Named.as("write"))
        .to(
            Topics.PERSON_DAYS.name(),
            Produced.<String, byte[]>as("summaries")
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.ByteArray())
                .withStreamPartitioner(new ByPerson()));
  }

  /** Makes the processors of the tasks and brings their stores along. */
  private record Merging(EngineMetrics metrics)
      implements ProcessorSupplier<String, Reading, PersonDayId, Optional<PersonDaySummarised>> {

    @Override
    public Processor<String, Reading, PersonDayId, Optional<PersonDaySummarised>> get() {
      return new PersonDayMerging(metrics);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return Set.of(
          new WriteBackStoreBuilder<>(DAYS, () -> new WriteBackStore<>(DAYS, new PersonDayCodec())),
          new WriteBackStoreBuilder<>(MARKS, () -> new WriteBackStore<>(MARKS, new MarkCodec())));
    }
  }
}
