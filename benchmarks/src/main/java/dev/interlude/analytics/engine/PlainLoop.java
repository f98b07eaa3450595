package dev.interlude.analytics.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.personday.PersonDay;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.Summary;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The same job by hand: a consumer, a map on the heap, and each second what changed to a changelog
 * and to the output. Nothing is restored, nobody takes over: what Kafka Streams adds is measured.
 */
final class PlainLoop implements Job {

  private final Workers workers = new Workers();

  @Override
  public void start(Round round) {
    workers.start(round, () -> new Loop(round));
  }

  @Override
  public void close() {
    workers.close();
  }

  private static final class Loop implements Workers.Worker {

    private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<PersonDayId, PersonDay> days = new HashMap<>();
    private final Set<PersonDayId> changed = new LinkedHashSet<>();
    private final EngineMetrics metrics = new EngineMetrics(new SimpleMeterRegistry());
    private final FactReader facts = new FactReader(metrics);
    private final PersonDayCodec codec = new PersonDayCodec();
    private final EventIds ids = new EventIds();
    private final Clock clock = Clock.systemUTC();
    private final KafkaProducer<String, byte[]> producer;
    private final String changelog;
    private final int partitionCount;
    private boolean read;
    private long lastCommit = System.nanoTime();

    Loop(Round round) {
      producer =
          new KafkaProducer<>(
              Map.of(
                  "bootstrap.servers",
                  round.broker(),
                  "acks",
                  "all",
                  "linger.ms",
                  5,
                  "batch.size",
                  128 << 10,
                  "compression.type",
                  "lz4"),
              new StringSerializer(),
              new ByteArraySerializer());
      changelog = round.group() + "-changelog";
      partitionCount = producer.partitionsFor(Topics.PERSON_DAYS.name()).size();
    }

    @Override
    public void take(
        ConsumerRecords<String, byte[]> records, KafkaConsumer<String, byte[]> consumer) {
      for (ConsumerRecord<String, byte[]> each : records) {
        read = true;
        if (facts.read(each.key(), each.headers(), each.value()) instanceof Reading.Facts known) {
          for (Reading.Dated dated : known.facts()) {
            take(dated, known.assignment());
          }
        }
      }
      if (System.nanoTime() - lastCommit > COMMIT_NANOS && read) {
        commit();
        consumer.commitSync();
        read = false;
        lastCommit = System.nanoTime();
      }
    }

    private void take(Reading.Dated dated, Assignment assignment) {
      var id = new PersonDayId(assignment.key(), dated.date());
      PersonDay day = days.computeIfAbsent(id, any -> new PersonDay(assignment));
      var taken = day.take(dated.fact(), assignment);
      metrics.taken(taken);
      if (taken == dev.interlude.analytics.personday.Taken.CHANGED) {
        changed.add(id);
      }
    }

    private void commit() {
      for (PersonDayId id : changed) {
        PersonDay day = java.util.Objects.requireNonNull(days.get(id));
        String key = id.toString();
        byte[] summary =
            SummaryWriting.bytes(ids.next(), id, Summary.of(id, day), clock.millis()).value();
        int partition = ByPerson.partition(id.person().toString(), partitionCount);
        producer.send(
            new ProducerRecord<>(
                changelog, partition, new String(codec.writeKey(id), UTF_8), codec.write(id, day)));
        producer.send(new ProducerRecord<>(Topics.PERSON_DAYS.name(), partition, key, summary));
      }
      changed.clear();
      producer.flush();
    }

    @Override
    public void close() {
      producer.close();
    }
  }
}
