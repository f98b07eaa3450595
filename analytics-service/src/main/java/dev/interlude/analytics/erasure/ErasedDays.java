package dev.interlude.analytics.erasure;

import dev.interlude.analytics.engine.ByPerson;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topics;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/** The person-days of an erased person in the table, and in the topic where only they tell. */
@Component
class ErasedDays implements PersonalData {

  /**
   * The stream itself says of younger days that they are gone, and a returning person's facts are
   * none of older ones: so no tombstone from here comes after a summary that is to stay.
   */
  private static final int OLD_DAYS = 20;

  private final JdbcClient engine;
  private final KafkaOperations<String, byte[]> events;
  private final Clock clock;

  ErasedDays(JdbcClient engine, KafkaOperations<String, byte[]> eventTemplate, Clock clock) {
    this.engine = engine;
    this.events = eventTemplate;
    this.clock = clock;
  }

  /** Returns when the broker has acknowledged the tombstones of all old days. */
  int bury(ErasureRequested request) {
    var person = new PersonKey(request.tenant(), request.person());
    List<LocalDate> old = oldDates(request);
    if (!old.isEmpty()) {
      int partitions = events.partitionsFor(Topics.PERSON_DAYS.name()).size();
      int partition = ByPerson.partition(person.toString(), partitions);
      CompletableFuture.allOf(
              old.stream()
                  .map(date -> tombstone(new PersonDayId(person, date), partition))
                  .map(events::send)
                  .toArray(CompletableFuture[]::new))
          .join();
    }
    return old.size();
  }

  /**
   * Also of the shadow that a replay is filling, if there is one: none begins or ends meanwhile.
   */
  @Override
  public int forget(PersonKey person, int directoryVersion) {
    engine.sql("LOCK TABLE ONLY person_day IN ROW EXCLUSIVE MODE").update();
    int deleted = delete("person_day", person, directoryVersion);
    boolean isReplayed =
        engine
            .sql("SELECT to_regclass('person_day_shadow') IS NOT NULL")
            .query(Boolean.class)
            .single();
    return isReplayed ? deleted + delete("person_day_shadow", person, directoryVersion) : deleted;
  }

  private int delete(String table, PersonKey person, int directoryVersion) {
    return engine
        .sql(
            "DELETE FROM %s WHERE tenant = ? AND person = ? AND directory_version <= ?"
                .formatted(table))
        .params(person.tenant(), person.person(), directoryVersion)
        .update();
  }

  private List<LocalDate> oldDates(ErasureRequested request) {
    LocalDate before = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(OLD_DAYS);
    return engine
        .sql(
            """
            SELECT date FROM person_day
             WHERE tenant = ? AND person = ? AND directory_version <= ? AND date < ?
            """)
        .params(request.tenant(), request.person(), request.directoryVersion(), before)
        .query(LocalDate.class)
        .list();
  }

  @SuppressWarnings("NullAway") // A tombstone has no value; Kafka's constructor is not annotated.
  private static ProducerRecord<String, byte[]> tombstone(PersonDayId id, int partition) {
    return new ProducerRecord<>(Topics.PERSON_DAYS.name(), partition, id.toString(), null);
  }
}
