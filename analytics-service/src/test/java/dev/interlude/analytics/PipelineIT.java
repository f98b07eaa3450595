package dev.interlude.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.analytics.engine.PlainStream;
import dev.interlude.analytics.engine.StreamRecords;
import dev.interlude.analytics.personday.MixedFacts;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** From facts in the topics to rows in the table. */
@InterludeIntegrationTest(service = "analytics")
class PipelineIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Autowired private JdbcClient jdbc;
  @Autowired private KafkaTemplate<String, byte[]> eventTemplate;
  @TempDir private Path directory;

  @Test
  void storesTheSamePersonDaysAgainWhenTheTopicsAreReplayed() {
    Map<PersonKey, List<Event<?>>> facts = facts("replayed");
    send(facts);
    var expected = StreamRecords.expected(facts);
    var rows = new StoredRows(jdbc, "replayed");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows.summaries()).isEqualTo(expected));
    Map<PersonDayId, Long> before = rows.offsets();

    String brokers = Infrastructure.shared().broker().bootstrapServers();
    try (KafkaStreams replay = PlainStream.create(brokers, "replay", "replay", directory)) {
      replay.start();
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  rows.offsets().entrySet().stream()
                      .noneMatch(row -> row.getValue().equals(before.get(row.getKey()))));
      // A replay passes through days that are half told, as the first run did.
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(rows.summaries()).isEqualTo(expected));
    }
  }

  @Test
  void goesOnPastWhatItCannotRead() {
    Map<PersonKey, List<Event<?>>> facts = facts("poisoned");
    for (PersonKey person : facts.keySet()) {
      eventTemplate.send(Topics.ACTIVITIES.name(), person.toString(), "{]".getBytes(UTF_8)).join();
      eventTemplate.send(Topics.BREAKS.name(), person.toString(), new byte[0]).join();
      eventTemplate.send(Topics.PERSON_DAYS.name(), person + "/nonsense", new byte[1]).join();
    }
    eventTemplate.send(Topics.ACTIVITIES.name(), new byte[] {'{', '}'}).join();
    send(facts);
    var expected = StreamRecords.expected(facts);
    var rows = new StoredRows(jdbc, "poisoned");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows.summaries()).isEqualTo(expected));
    try (var letters = new DeadLetterBox("poisoned")) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(letters.reasons())
                      .isEqualTo(
                          Map.of(
                              "malformed", 2 * facts.size(), "unreadable-summary", facts.size())));
    }
  }

  private static Map<PersonKey, List<Event<?>>> facts(String tenant) {
    Map<PersonKey, List<Event<?>>> facts = new HashMap<>();
    for (int person = 0; person < 20; person++) {
      facts.put(new PersonKey(tenant, "p-" + person), MixedFacts.some(person, 100));
    }
    return facts;
  }

  private void send(Map<PersonKey, List<Event<?>>> facts) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    facts.forEach(
        (person, events) ->
            events.forEach(
                event -> records.add(StreamRecords.of(event, StreamRecords.assignment(person)))));
    Collections.shuffle(records, new Random(3));
    CompletableFuture.allOf(
            records.stream().map(eventTemplate::send).toArray(CompletableFuture[]::new))
        .join();
  }
}
