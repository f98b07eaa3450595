package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology without a broker; it commits after each record. */
record TopologyUnderTest(TopologyTestDriver driver, SimpleMeterRegistry meters)
    implements AutoCloseable {

  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  static TopologyUnderTest start(Path stateDir) {
    var meters = new SimpleMeterRegistry();
    var config = StreamConfiguration.of(settings(stateDir, "test"));
    config.put("application.id", "test");
    config.put("bootstrap.servers", "nowhere:1");
    return new TopologyUnderTest(
        new TopologyTestDriver(PlainStream.topology(meters), config), meters);
  }

  static EngineSettings settings(Path stateDir, String instance) {
    return new EngineSettings(
        stateDir.toString(), Duration.ofMillis(200), 1, instance, Duration.ofSeconds(6), 0);
  }

  void take(Event<?> event) {
    take(StreamRecords.of(event, SomeFacts.ASSIGNMENT));
  }

  /** Logged later than anything that tests receive. */
  void take(ProducerRecord<String, byte[]> written) {
    take(written, LATER);
  }

  void take(ProducerRecord<String, byte[]> written, Instant loggedAt) {
    pipe(
        written.topic(),
        new TestRecord<>(written.key(), written.value(), written.headers(), loggedAt));
  }

  void activities(TestRecord<String, byte[]> any) {
    pipe(Topics.ACTIVITIES.name(), any);
  }

  void erasures(TestRecord<String, byte[]> any) {
    pipe(Topics.ERASURES.name(), any);
  }

  List<TestRecord<String, byte[]>> outputs() {
    return read(Topics.PERSON_DAYS.name());
  }

  /** The last summary of each person-day since the last call; none of days that are gone. */
  Map<PersonDayId, PersonDaySummarised> latest() {
    Map<PersonDayId, PersonDaySummarised> latest = new HashMap<>();
    for (TestRecord<String, byte[]> output : outputs()) {
      if (output.getValue() == null) {
        latest.remove(PersonDayId.parse(output.getKey()));
      } else if (EventRecords.read(output.getHeaders(), output.getValue()).data()
          instanceof PersonDaySummarised day) {
        latest.put(PersonDayId.parse(output.getKey()), day);
      }
    }
    return latest;
  }

  List<TestRecord<String, byte[]>> deadLetters() {
    return read(Topics.ANALYTICS_DEAD_LETTERS.name());
  }

  double facts(String outcome) {
    return meters.get("interlude.analytics.facts").tag("outcome", outcome).counter().count();
  }

  double count(String meter) {
    return meters.find(meter).counters().stream().mapToDouble(Counter::count).sum();
  }

  private void pipe(String topic, TestRecord<String, byte[]> any) {
    driver
        .createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
        .pipeInput(any);
  }

  private List<TestRecord<String, byte[]>> read(String topic) {
    return driver
        .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  @Override
  public void close() {
    driver.close();
  }
}
