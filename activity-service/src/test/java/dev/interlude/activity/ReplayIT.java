package dev.interlude.activity;

import static dev.interlude.activity.RejectedFixture.PATIENCE;
import static dev.interlude.activity.Service.json;
import static dev.interlude.activity.Service.posture;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.TopicTail;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;

@InterludeIntegrationTest(service = "activity")
class ReplayIT {

  private static final String BREAKS_ONLY = "[\"dev.interlude.break.started.v1\"]";

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory people;
  @Autowired private JdbcTemplate sql;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  @Test
  void takesAnEventAsItWasReceivedOnceTheAppMaySendIt() {
    var rejected = new RejectedFixture(port, "replay", log, people);
    rejected.register(BREAKS_ONLY);
    assertThat(rejected.send(posture("late", "p-001"))).containsExactly("not-allowed-type");
    var entry = rejected.awaitEntries("", 1).getFirst();
    String replay = "/" + entry.at("/id").asLong() + "/replay";

    assertThat(json(rejected.post(replay)).at("/rejected").asInt()).isOne();
    assertThat(rejected.entries("&state=rejected")).hasSize(1);
    rejected.register(RejectedFixture.ALL);
    assertThat(json(rejected.post(replay)).at("/replayed").asInt()).isOne();
    assertThat(rejected.entries("&state=replayed")).hasSize(1);
    // Again: nothing is sent twice.
    assertThat(json(rejected.post(replay)).at("/replayed").asInt()).isOne();

    try (var activities = TopicTail.fromStart(brokers(), Topics.ACTIVITIES);
        var topic = TopicTail.fromStart(brokers(), Topics.REJECTED)) {
      await().atMost(PATIENCE).until(() -> activities.records("replay/p-001").size() == 1);
      var taken = activities.records("replay/p-001");
      assertThat(EventRecords.read(taken.getFirst().headers(), taken.getFirst().value()).id())
          .isEqualTo("late");
      var enriched = EventRecords.readEnrichment(taken.getFirst().value());
      assertThat(enriched.receivedAt()).isEqualTo(Instant.parse(entry.at("/at").asString()));
      assertThat(enriched.client()).isEqualTo("desk-hub");
      // Still rejected the first time, and yet only once in the topic.
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(topic.records().stream().filter(ReplayIT::isOfTenant)).hasSize(1));
    }
    assertThat(
            sql.queryForList(
                "SELECT actor || ' ' || action || ' ' || (detail ->> 'replayed') FROM audit_entry"
                    + " WHERE tenant = 'replay' AND jsonb_exists(detail, 'replayed')",
                String.class))
        .containsExactly("olga rejected-replayed 1");
    assertThat(
            sql.queryForObject(
                "SELECT count(*) FROM rejected_event WHERE tenant = 'replay'"
                    + " AND event IS NULL AND subject IS NULL",
                Long.class))
        .isEqualTo(1);
  }

  @Test
  void takesWhatAPersonImportedThoughItsSourceIsNotOfTheApp() {
    var rejected = new RejectedFixture(port, "imported", log, people);
    rejected.register(BREAKS_ONLY);
    var own = Tokens.person("imported", "p-001").claim("client_id", "desk-hub");
    String export =
        """
        {"buckets": {"b": {"type": "afkstatus", "events": [
          {"timestamp": "%s", "duration": 600, "data": {"status": "not-afk"}}]}}}
        """
            .formatted(clock.instant().minus(1, ChronoUnit.HOURS));
    var answer = rejected.service.send("POST", "/v1/imports/activitywatch", own, export);
    assertThat(json(answer).at("/rejected/not-allowed-type").asInt()).as(answer.body()).isOne();
    long id = rejected.awaitEntries("", 1).getFirst().at("/id").asLong();

    rejected.register(RejectedFixture.ALL, "urn:desk-hub:");
    var replayed = rejected.post("/" + id + "/replay");
    assertThat(json(replayed).at("/replayed").asInt()).as(replayed.body()).isOne();
  }

  @Test
  void takesManyInPiecesAndCountsWhatBecameOfThem() {
    var rejected = new RejectedFixture(port, "many", log, people);
    rejected.register(BREAKS_ONLY);
    String[] events =
        IntStream.range(0, 450).mapToObj(i -> posture("m-" + i, "p-001")).toArray(String[]::new);
    assertThat(rejected.send(events)).hasSize(450);
    assertThat(
            rejected.send(
                posture("bad", "p-001").replace("sitting", "lying"), "{\"a\": \"b://c\"}"))
        .hasSize(2);
    rejected.awaitEntries("&state=gone", 1);
    rejected.register(RejectedFixture.ALL);

    var first = json(rejected.post("/replay?tenant=many&limit=400"));
    assertThat(first.at("/replayed").asInt()).isEqualTo(400);
    var rest = json(rejected.post("/replay?tenant=many&cursor=" + first.at("/next").asString()));
    assertThat(rest.at("/replayed").asInt()).isEqualTo(50);
    assertThat(rest.at("/rejected").asInt()).isOne();
    assertThat(rest.at("/notKept").asInt()).isOne();
    assertThat(rest.has("next")).isFalse();
    assertThat(rejected.entries("&code=invalid-field&state=rejected")).hasSize(1);
    assertThat(json(rejected.post("/replay?tenant=many&state=rejected")).at("/replayed").asInt())
        .isZero();
    try (var activities = TopicTail.fromStart(brokers(), Topics.ACTIVITIES)) {
      await().atMost(PATIENCE).until(() -> activities.records("many/p-001").size() >= 450);
      assertThat(activities.records("many/p-001"))
          .extracting(r -> EventRecords.read(r.headers(), r.value()).id())
          .hasSize(450)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void saysWhenNothingIsKeptToJudge() {
    var rejected = new RejectedFixture(port, "fingerprint", log, people);
    assertThat(rejected.send("{\"a\": \"b://c\"}")).containsExactly("not-allowed-content");
    long id = rejected.awaitEntries("", 1).getFirst().at("/id").asLong();
    var gone = rejected.post("/" + id + "/replay");
    assertThat(gone.statusCode()).isEqualTo(409);
    assertThat(json(gone).at("/code").asString()).isEqualTo("not-kept");
    var unknown = rejected.post("/999999999999/replay");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(json(unknown).at("/code").asString()).isEqualTo("not-found");
  }

  private static boolean isOfTenant(ConsumerRecord<String, byte[]> rejected) {
    var tenant = rejected.headers().lastHeader("interlude-tenant");
    return tenant != null && new String(tenant.value(), UTF_8).equals("replay");
  }

  private static String brokers() {
    return Infrastructure.shared().broker().bootstrapServers();
  }
}
