package dev.interlude.activity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.InterludeIntegrationTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.KafkaTemplate;

@InterludeIntegrationTest(service = "activity")
class DirectoryReaderIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory directory;
  @Autowired private KafkaProperties kafka;
  @Autowired private KafkaConnectionDetails connection;
  @Autowired private Clock clock;

  @Test
  void followsThePeopleOfTheLogPastRecordsItCannotRead() {
    Instant now = clock.instant();
    send(version("p-1", 1, now.minusSeconds(3_600)));
    log.send(new ProducerRecord<>(Topics.PEOPLE.name(), "reading/p-1", new byte[] {'{'})).join();
    log.send(new ProducerRecord<>(Topics.PEOPLE.name(), "?", new byte[] {0})).join();
    send(version("p-1", 2, now.minusSeconds(60)));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(versionAt("p-1", now)).isEqualTo(2));
    assertThat(versionAt("p-1", now.minusSeconds(100))).isEqualTo(1);
  }

  @Test
  void readsEverythingAgainWhenItStartsAgain() {
    Instant now = clock.instant();
    send(version("p-2", 1, now.minusSeconds(3_600)));
    send(version("p-2", 2, now.minusSeconds(60)));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(versionAt("p-2", now)).isEqualTo(2));
    var restarted = new PeopleDirectory(clock);
    var reader =
        new DirectoryConfiguration()
            .directoryReader(restarted, kafka, connection, new SimpleMeterRegistry(), clock);
    assertThat(restarted.isComplete()).isFalse();
    reader.start();
    await().atMost(PATIENCE).until(restarted::isComplete);
    reader.stop();
    assertThat(versionAt(restarted, "p-2", now)).isEqualTo(2);
    assertThat(versionAt(restarted, "p-2", now.minusSeconds(100))).isEqualTo(1);
  }

  private @Nullable Integer versionAt(String person, Instant time) {
    return versionAt(directory, person, time);
  }

  private static @Nullable Integer versionAt(PeopleDirectory held, String person, Instant time) {
    var version = held.at("reading", person, time);
    return version == null ? null : version.assignment().directoryVersion();
  }

  private static PersonChanged version(String person, int version, Instant validFrom) {
    return SomePerson.version("reading", person, version, validFrom, PersonStatus.ACTIVE);
  }

  private void send(PersonChanged person) {
    var event = new Event<>("e", "urn:reminder", person.validFrom(), person.person(), person);
    log.send(EventRecords.write(Topics.PEOPLE, "reading/" + person.person(), event)).join();
  }
}
