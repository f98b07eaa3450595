package dev.interlude.analytics.replay;

import dev.interlude.analytics.engine.StreamRecords;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** Facts of dates so late that the whole log of the tests is older than they are. */
final class SomeFutureDays {

  static final LocalDate FIRST = LocalDate.parse("2033-05-30");
  static final int DAYS = 3;
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private final Map<PersonKey, List<Event<?>>> facts = new HashMap<>();
  private final KafkaTemplate<String, byte[]> kafka;

  SomeFutureDays(KafkaTemplate<String, byte[]> kafka) {
    this.kafka = kafka;
  }

  /** All facts that were sent. */
  Map<PersonKey, List<Event<?>>> facts() {
    return facts;
  }

  /** Sends an hour of sitting and a break on each day, for p-from to p-(to − 1). */
  SomeFutureDays send(String tenant, int from, int to) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (int i = from; i < to; i++) {
      var person = new PersonKey(tenant, "p-" + i);
      for (int day = 0; day < DAYS; day++) {
        Instant nine = FIRST.plusDays(day).atTime(9, 0).atZone(ZONE).toInstant();
        add(person, sat(person, nine, 3_600 + i), records);
        add(person, due(person, nine.plus(Duration.ofHours(1))), records);
        add(person, sat(person, nine.plus(Duration.ofHours(3)), 1_800), records);
      }
    }
    Collections.shuffle(records, new Random(5));
    CompletableFuture.allOf(records.stream().map(kafka::send).toArray(CompletableFuture[]::new))
        .join();
    return this;
  }

  /** More sitting on the first day. */
  void sendMore(PersonKey person, int minute) {
    Instant from = FIRST.atTime(14, 0).atZone(ZONE).toInstant().plusSeconds(60L * minute);
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    add(person, sat(person, from, 60), records);
    kafka.send(records.getFirst()).join();
  }

  private void add(PersonKey person, Event<?> event, List<ProducerRecord<String, byte[]>> records) {
    facts.computeIfAbsent(person, any -> new ArrayList<>()).add(event);
    records.add(logged(StreamRecords.of(event, StreamRecords.assignment(person))));
  }

  /**
   * Logged when the facts of other tests are received, so that those stay in the stream's state.
   */
  private static ProducerRecord<String, byte[]> logged(ProducerRecord<String, byte[]> fact) {
    return new ProducerRecord<>(
        fact.topic(),
        null,
        SomeFacts.DATE.atTime(12, 0).atZone(ZONE).toInstant().toEpochMilli(),
        fact.key(),
        fact.value(),
        fact.headers());
  }

  private static Event<?> sat(PersonKey person, Instant from, int seconds) {
    Instant to = from.plusSeconds(seconds);
    return new Event<>(
        "sat-" + from.getEpochSecond(),
        "urn:app:laptop",
        to,
        person.person(),
        new PostureObserved(from, to, Posture.SITTING, Evidence.POSTURE_SENSOR));
  }

  private static Event<?> due(PersonKey person, Instant at) {
    BreakId id = BreakId.of(BreakKind.MOVEMENT, at, ZONE);
    return new Event<>(
        "due/" + id,
        "urn:interlude:reminder-service",
        at,
        person.person(),
        new BreakDue(
            id, BreakKind.MOVEMENT, at, at.plusSeconds(900), 300, null, null, "policy", 1));
  }
}
