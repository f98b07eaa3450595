package dev.interlude.analytics.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * The write-back store keeps its promise on a real broker: instances in processes of their own are
 * killed and added in the middle of the facts, and some people are erased and return; the summaries
 * are those of an undisturbed run, to the bit.
 */
class KillsAndRebalancesIT {

  private static final int PARTITIONS = 8;

  @TempDir Path directory;

  @Test
  void endsWithTheSamePersonDaysThoughInstancesAreKilledAndAdded() throws Exception {
    var broker =
        new EmbeddedKafkaKraftBroker(
            1,
            PARTITIONS,
            Topics.ACTIVITIES.name(),
            Topics.BREAKS.name(),
            Topics.ERASURES.name(),
            Topics.PERSON_DAYS.name(),
            Topics.ANALYTICS_DEAD_LETTERS.name());
    broker.brokerProperty("offsets.topic.num.partitions", "4");
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.afterPropertiesSet();
    List<StreamProcess> started = new ArrayList<>();
    try {
      disturb(broker.getBrokersAsString(), started);
    } finally {
      for (StreamProcess each : started) {
        each.kill();
      }
      broker.destroy();
    }
  }

  private void disturb(String brokers, List<StreamProcess> started) throws Exception {
    SomePeople people = new SomePeople(90);
    List<List<ProducerRecord<String, byte[]>>> slices = people.slices(5);
    try (var producer = producer(brokers);
        var output = new PersonDayOutput(brokers)) {
      StreamProcess first = start(brokers, "first", started);
      StreamProcess second = start(brokers, "second", started);
      send(producer, slices.get(0));
      awaitPeople(output, all -> all.containsAll(people.erased()));

      send(producer, slices.get(1));
      first.kill();
      send(producer, people.erasures());
      send(producer, slices.get(2));
      awaitPeople(output, all -> Collections.disjoint(all, people.erased()));
      StreamProcess third = start(brokers, "third", started);
      send(producer, people.returnedSoon());
      send(producer, slices.get(3));
      awaitPeople(output, all -> all.containsAll(people.soon()));

      second.kill();
      StreamProcess secondAgain = start(brokers, "second", started);
      send(producer, people.returnedLate());
      send(producer, slices.get(4));
      send(producer, people.erasures());

      Map<PersonDayId, String> expected = people.expected();
      await()
          .atMost(Duration.ofMinutes(3))
          .untilAsserted(() -> assertThat(output.latest()).isEqualTo(expected));
      assertThat(output.misplaced()).isEmpty();
      assertThat(List.of(third, secondAgain)).allMatch(StreamProcess::alive);
    }
  }

  private StreamProcess start(String brokers, String name, List<StreamProcess> started) {
    StreamProcess instance = StreamProcess.start(brokers, name, directory);
    started.add(instance);
    return instance;
  }

  private static void awaitPeople(PersonDayOutput output, Predicate<Set<PersonKey>> expected) {
    await().atMost(Duration.ofMinutes(2)).until(() -> expected.test(output.people()));
  }

  private static void send(
      KafkaProducer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> records)
      throws ExecutionException, InterruptedException {
    List<Future<?>> sent = new ArrayList<>();
    records.forEach(each -> sent.add(producer.send(each)));
    for (Future<?> each : sent) {
      each.get();
    }
  }

  private static KafkaProducer<String, byte[]> producer(String brokers) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", brokers, "acks", "all"),
        new StringSerializer(),
        new ByteArraySerializer());
  }
}
