package dev.interlude.analytics.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.analytics.Http;
import dev.interlude.analytics.StoredRows;
import dev.interlude.analytics.engine.StreamRecords;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.analytics.sink.StoringPersonDays;
import dev.interlude.analytics.sink.StoringPersonDays.Incoming;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TopicTail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** A replay while the stream goes on writing and people go on reading. */
@InterludeIntegrationTest(service = "analytics")
class ReplayIT {

  private static final String FROM = "{\"from\": \"2033-01-01\"}";
  private static final int PEOPLE = 40;

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired KafkaTemplate<String, byte[]> eventTemplate;
  @Autowired StoringPersonDays storing;
  private Replays replays = new Replays(new Http(0));

  @BeforeEach
  void open() {
    replays = new Replays(new Http(port));
  }

  @Test
  void givesTheRowsOfAnUndisturbedRunWhileTheStreamGoesOn() throws Exception {
    var sent = new SomeFutureDays(eventTemplate).send("replay", 0, PEOPLE);
    var rows = new StoredRows(jdbc, "replay");
    awaitExpected(rows, sent);
    storeOlder("replay");
    Map<PersonDayId, Long> offsets = rows.offsets();
    damage("replay");

    AtomicBoolean ended = new AtomicBoolean();
    try (var written = TopicTail.fromNow(brokers(), Topics.PERSON_DAYS)) {
      var reader = CompletableFuture.supplyAsync(() -> readUntil(ended));
      var writer = CompletableFuture.runAsync(() -> writeUntil(ended, sent));
      JsonNode replay;
      try {
        replay = replays.done(FROM);
      } finally {
        ended.set(true);
      }
      assertThat(reader.get()).isPositive();
      writer.get();

      assertThat(replay.path("firstDate").asString()).isEqualTo("2033-01-01");
      assertThat(replay.path("records").path("read").asLong())
          .isEqualTo(replay.path("records").path("total").asLong())
          .isPositive();
      JsonNode told = replay.path("rows");
      assertThat(told.path("new").asInt()).isEqualTo(10);
      assertThat(told.path("changed").asInt()).isBetween(9, 10);
      assertThat(told.path("gone").asInt()).isEqualTo(1);
      assertThat(told.path("copied").asInt()).isPositive();
      awaitExpected(rows, sent);
      assertThat(written.records())
          .allMatch(fact -> fact.key().equals("replay/p-0/" + SomeFutureDays.FIRST));
    }
    // What was right before is no news now: it keeps the record that it came in.
    var untouched = new PersonDayId(new PersonKey("replay", "p-30"), SomeFutureDays.FIRST);
    assertThat(rows.offsets()).containsEntry(untouched, offsets.get(untouched));
    assertThat(rows.summaries()).containsKey(older("replay"));
  }

  @Test
  void leavesNamesAndRightsAsTheyWere() {
    replays.done(FROM);
    assertThat(one("SELECT has_table_privilege('analytics_reader', 'person_day', 'SELECT')"))
        .isEqualTo(false);
    assertThat(one("SELECT pg_get_userbyid(relowner) FROM pg_class WHERE relname = 'person_day'"))
        .isEqualTo("analytics_owner");
    assertThat(
            jdbc.sql("SELECT indexname FROM pg_indexes WHERE tablename = 'person_day' ORDER BY 1")
                .query(String.class)
                .list())
        .containsExactly("person_day_by_date", "person_day_pkey");
    assertThat(one("SELECT count(*) FROM pg_class WHERE relname LIKE 'person_day_shadow%'"))
        .isEqualTo(0L);
    assertThat(one("SELECT create_person_day_partition('2034-07-01')")).isEqualTo(true);
    replays.done(FROM);
    assertThat(one("SELECT drop_person_day_partition('2034-07-01')")).isEqualTo(true);
  }

  @Test
  void rebuildsOnlyDatesThatBeginAfterTheOldestRecord() {
    var sent = new SomeFutureDays(eventTemplate).send("bounded", 0, 1);
    awaitExpected(new StoredRows(jdbc, "bounded"), sent);
    storeOlder("bounded");
    JsonNode replay = replays.done("{}");
    String began = one("SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD')").toString();
    assertThat(replay.path("firstDate").asString()).isGreaterThan(began);
    assertThat(new StoredRows(jdbc, "bounded").summaries())
        .containsKey(older("bounded"))
        .hasSize(1 + SomeFutureDays.DAYS);
  }

  @Test
  void tellsDifferencesAndChangesNothingWhenAskedToCompare() {
    var sent = new SomeFutureDays(eventTemplate).send("compared", 0, 20);
    var rows = new StoredRows(jdbc, "compared");
    awaitExpected(rows, sent);
    damage("compared");
    Map<PersonDayId, PersonDaySummarised> damaged = rows.summaries();
    JsonNode replay = replays.done("{\"from\": \"2033-01-01\", \"compareOnly\": true}");
    assertThat(replay.path("rows").path("new").asInt()).isEqualTo(10);
    assertThat(rows.summaries()).isEqualTo(damaged);
    replays.done(FROM);
    assertThat(rows.summaries()).isEqualTo(StreamRecords.expected(sent.facts()));
  }

  /** The first day of p-0 to p-9 wrong, that of p-10 to p-19 missing, and a day of nobody. */
  private void damage(String tenant) {
    jdbc.sql(
            """
            UPDATE person_day SET summary = jsonb_set(summary, '{sittingSeconds}', '1')
             WHERE tenant = ? AND date = ? AND substr(person, 3)::int < 10
            """)
        .params(tenant, SomeFutureDays.FIRST)
        .update();
    jdbc.sql(
            """
            DELETE FROM person_day
             WHERE tenant = ? AND date = ? AND substr(person, 3)::int BETWEEN 10 AND 19
            """)
        .params(tenant, SomeFutureDays.FIRST)
        .update();
    store(new PersonDayId(new PersonKey(tenant, "p-999"), SomeFutureDays.FIRST));
  }

  private void storeOlder(String tenant) {
    store(older(tenant));
  }

  private static PersonDayId older(String tenant) {
    return new PersonDayId(new PersonKey(tenant, "p-0"), SomeFacts.DATE);
  }

  private void store(PersonDayId id) {
    var summary = SomeFacts.facts().sat("09:00", "10:00").summary();
    storing.store(
        List.of(new Incoming(id.toString(), Json.mapper().writeValueAsBytes(summary), 0, -1)));
  }

  /** Counts the looks at days that nobody damaged; they are always there. */
  private int readUntil(AtomicBoolean ended) {
    var looks = new AtomicInteger();
    while (!ended.get()) {
      assertThat(one("SELECT count(*) FROM person_day WHERE tenant = 'replay' AND person = 'p-30'"))
          .isEqualTo((long) SomeFutureDays.DAYS);
      looks.incrementAndGet();
    }
    return looks.get();
  }

  private static void writeUntil(AtomicBoolean ended, SomeFutureDays sent) {
    for (int minute = 0; !ended.get() && minute < 400; minute++) {
      sent.sendMore(new PersonKey("replay", "p-0"), minute);
    }
  }

  private static void awaitExpected(StoredRows rows, SomeFutureDays sent) {
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(
            () -> {
              var late = rows.summaries();
              late.keySet().removeIf(id -> id.date().isBefore(SomeFutureDays.FIRST));
              assertThat(late).isEqualTo(StreamRecords.expected(sent.facts()));
            });
  }

  private Object one(String sql) {
    return jdbc.sql(sql).query().singleValue();
  }

  private static String brokers() {
    return Infrastructure.shared().broker().bootstrapServers();
  }
}
