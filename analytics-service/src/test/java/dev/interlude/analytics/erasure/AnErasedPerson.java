package dev.interlude.analytics.erasure;

import static dev.interlude.analytics.personday.SomeFacts.facts;

import dev.interlude.analytics.StoredRows;
import dev.interlude.analytics.engine.StreamRecords;
import dev.interlude.analytics.people.APerson;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.ErasureDone;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.TopicTail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** Someone whose facts and versions stand in the topics, and what the tables hold of them. */
record AnErasedPerson(PersonKey key, KafkaTemplate<String, byte[]> log, JdbcClient engine) {

  static final Instant NOON = SomeFacts.at("12:00");

  AnErasedPerson enrolled(int version) {
    var person = APerson.version(version).named(key.tenant(), key.person()).build();
    var event =
        new Event<>("v-" + version, "urn:interlude:reminder-service", NOON, key.person(), person);
    log.send(EventRecords.write(Topics.PEOPLE, key.toString(), event)).join();
    return this;
  }

  /** Sat between these times of 2026-11-16. */
  AnErasedPerson sat(String from, String to, int version) {
    Event<?> fact = facts().sat(from, to).events().getFirst();
    log.send(StreamRecords.of(fact, StreamRecords.stamped(key, version))).join();
    return this;
  }

  /** A summary as the stream wrote it, in the partition of the person's other days. */
  AnErasedPerson summarised(String date, int version, int partition) {
    var id = PersonDayId.parse(key + "/" + date);
    var summary = StreamRecords.summary(id, StreamRecords.stamped(key, version));
    var event =
        new Event<>("s/" + id, "urn:interlude:analytics-service", NOON, key.person(), summary);
    var written = EventRecords.write(Topics.PERSON_DAYS, id.toString(), event);
    log.send(StreamRecords.in(partition, written)).join();
    return this;
  }

  void requestErasure(int version) {
    log.send(StreamRecords.erasure(key, version, NOON)).join();
  }

  /** The directory version of the row of each date. */
  Map<String, Integer> rows() {
    Map<String, Integer> rows = new TreeMap<>();
    new StoredRows(engine, key.tenant())
        .summaries()
        .forEach(
            (id, day) -> {
              if (id.person().equals(key)) {
                rows.put(id.date().toString(), day.assignment().directoryVersion());
              }
            });
    return rows;
  }

  List<Integer> versions() {
    return engine
        .sql("SELECT version FROM person_version WHERE tenant = ? AND person = ? ORDER BY version")
        .params(key.tenant(), key.person())
        .query(Integer.class)
        .list();
  }

  int sittingSeconds() {
    return engine
        .sql("SELECT sitting_seconds FROM person_day WHERE (tenant, person) = (?, ?)")
        .params(key.tenant(), key.person())
        .query(Integer.class)
        .single();
  }

  /** The last record that a row came in. */
  long offset() {
    return engine
        .sql(
            "SELECT coalesce(max(source_offset), -1) FROM person_day WHERE (tenant, person) = (?, ?)")
        .params(key.tenant(), key.person())
        .query(Long.class)
        .single();
  }

  List<Event<?>> answers(TopicTail erasures) {
    return erasures.records(key.toString()).stream()
        .<Event<?>>map(each -> EventRecords.read(each.headers(), each.value()))
        .filter(each -> each.data() instanceof ErasureDone)
        .toList();
  }
}
