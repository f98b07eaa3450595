package dev.interlude.analytics.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.interlude.analytics.Http;
import dev.interlude.analytics.StoredRows;
import dev.interlude.analytics.engine.StreamRecords;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.sink.ShadowTable;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonKey;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** Replays that are refused, cut off or left behind by an instance that died. */
@InterludeIntegrationTest(service = "analytics")
class ReplayFailuresIT {

  private static final String FROM = "{\"from\": \"2033-01-01\"}";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;
  @Autowired KafkaTemplate<String, byte[]> eventTemplate;
  @Autowired ShadowTable shadow;
  @Autowired ReplayTable table;
  @Autowired BuryingReplays burying;
  private Http http = new Http(0);
  private Replays replays = new Replays(http);

  @BeforeEach
  void open() {
    http = new Http(port);
    replays = new Replays(http);
  }

  @Test
  void runsOneAtATime() throws SQLException {
    try (Connection other = superuser();
        var statement = other.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(hashtextextended('analytics.replay', 0))");
      var refused = http.post("/v1/ops/replays", Tokens.operator(), FROM);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.code()).isEqualTo("replay-running");
      statement.execute("SELECT pg_advisory_unlock(hashtextextended('analytics.replay', 0))");
    }
    replays.done(FROM);
  }

  @Test
  void asksForAnOperatorAndForDates() {
    assertThat(http.post("/v1/ops/replays", Tokens.tenantAdmin("acme"), FROM).status())
        .isEqualTo(403);
    assertThat(http.post("/v1/ops/replays", null, FROM).status()).isEqualTo(401);
    assertThat(
            http.post("/v1/ops/replays", Tokens.operator(), "{\"from\": \"yesterday\"}").status())
        .isEqualTo(400);
    assertThat(http.get("/v1/ops/replays/" + UUID.randomUUID(), Tokens.operator()).status())
        .isEqualTo(404);
    assertThat(http.get("/v1/ops/replays", Tokens.operator()).body().path("replays").isArray())
        .isTrue();
  }

  @Test
  void leavesTheTableAsItWasWhenItsConnectionsAreCutAndCanBeStartedAgain() throws SQLException {
    var rows = damaged("cut");
    Map<PersonDayId, PersonDaySummarised> before = rows.rows().summaries();
    String id;
    try (Connection reader = superuser();
        var statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      // A long reader: the replay gets as far as the switch, and waits.
      statement.execute("LOCK TABLE ONLY analytics.person_day IN ACCESS SHARE MODE");
      id = replays.start(FROM);
      replays.awaitStep(id, "switching");
      assertThat(rows.rows().summaries()).isEqualTo(before);
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'analytics_engine'");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> http.get("/v1/ops/replays/" + id, Tokens.operator()).status() == 200);
      JsonNode failed = replays.end(id);
      assertThat(failed.path("state").asString()).isEqualTo("failed");
      assertThat(rows.rows().summaries()).isEqualTo(before);
      reader.rollback();
    }
    replays.done(FROM);
    assertThat(rows.rows().summaries()).isEqualTo(StreamRecords.expected(rows.sent().facts()));
  }

  @Test
  void buriesAReplayWhoseInstanceHasDiedAndLetsNoWordOfItCount() {
    var rows = damaged("dead");
    Map<PersonDayId, PersonDaySummarised> before = rows.rows().summaries();
    // Held until all is as the dead one left it, since the look around comes by itself too.
    ReplayLock lock = ReplayLock.tryTake(database).orElseThrow();
    UUID dead = table.add(null, false, "olga");
    var zombie = new Running(dead, table);
    zombie.enter("reading");
    shadow.begin();
    // The sink writes to both tables, whoever is alive.
    rows.sent().sendMore(new PersonKey("dead", "p-5"), 7);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.sql("SELECT person FROM person_day_shadow WHERE tenant = 'dead'")
                            .query(String.class)
                            .list())
                    .containsExactly("p-5"));
    lock.close();

    burying.look();

    assertThat(replays.get(dead.toString()).path("state").asString()).isEqualTo("failed");
    assertThat(
            jdbc.sql("SELECT to_regclass('person_day_shadow') IS NULL")
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThatThrownBy(zombie::keepNow).isInstanceOf(ReplayRefusedException.class);
    var other = new PersonDayId(new PersonKey("dead", "p-5"), SomeFutureDays.FIRST);
    before.remove(other);
    var after = rows.rows().summaries();
    after.remove(other);
    assertThat(after).isEqualTo(before);
    replays.done(FROM);
    assertThat(rows.rows().summaries()).isEqualTo(StreamRecords.expected(rows.sent().facts()));
  }

  private record Damaged(StoredRows rows, SomeFutureDays sent) {}

  /** Ten people's days, of which three are missing. */
  private Damaged damaged(String tenant) {
    var sent = new SomeFutureDays(eventTemplate).send(tenant, 0, 10);
    var rows = new StoredRows(jdbc, tenant);
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(
            () -> assertThat(rows.summaries()).isEqualTo(StreamRecords.expected(sent.facts())));
    jdbc.sql("DELETE FROM person_day WHERE tenant = ? AND person = 'p-3'").param(tenant).update();
    return new Damaged(rows, sent);
  }

  private static Connection superuser() throws SQLException {
    return Infrastructure.shared().database().superuser().getConnection();
  }
}
