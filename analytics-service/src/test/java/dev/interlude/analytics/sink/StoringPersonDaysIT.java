package dev.interlude.analytics.sink;

import static dev.interlude.analytics.personday.SomeFacts.facts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.interlude.analytics.DeadLetterBox;
import dev.interlude.analytics.StoredRows;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.analytics.sink.StoringPersonDays.Incoming;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

@InterludeIntegrationTest(service = "analytics")
class StoringPersonDaysIT {

  private static final String SINK = "storePersonDays-in-0";
  private static final PersonDaySummarised SHORT = facts().sat("09:00", "10:00").summary();
  private static final PersonDaySummarised LONG = facts().sat("09:00", "12:00").summary();

  @Autowired private StoringPersonDays storing;
  @Autowired private JdbcClient jdbc;
  @Autowired private BindingsLifecycleController bindings;
  @Autowired private KafkaTemplate<String, byte[]> eventTemplate;

  @Test
  void keepsTheNewerSummaryWhateverComesAfter() {
    PersonDayId id = idOf("newer");
    storing.store(List.of(incoming(id, LONG, 7)));
    storing.store(List.of(incoming(id, SHORT, 5)));
    assertThat(stored(id)).isEqualTo(LONG);
    storing.store(List.of(incoming(id, SHORT, 8)));
    assertThat(stored(id)).isEqualTo(SHORT);
  }

  @Test
  void takesTheLastOfABatchAndRepeatsNothing() {
    PersonDayId id = idOf("batch");
    var batch = List.of(incoming(id, SHORT, 1), incoming(id, SHORT, 2), incoming(id, LONG, 3));
    storing.store(batch);
    storing.store(batch);
    assertThat(new StoredRows(jdbc, "batch").summaries()).hasSize(1);
    assertThat(stored(id)).isEqualTo(LONG);
  }

  @Test
  void derivesItsColumnsFromTheSummary() {
    PersonDayId id = idOf("columns");
    storing.store(List.of(incoming(id, LONG, 1)));
    var row = jdbc.sql("SELECT * FROM person_day WHERE tenant = 'columns'").query().singleRow();
    assertThat(row).containsEntry("sitting_seconds", 10_800);
    assertThat(row).containsEntry("valid", false);
    assertThat(row).containsEntry("department", "operations");
  }

  @Test
  void removesADayThatIsGone() {
    PersonDayId id = idOf("gone");
    storing.store(List.of(incoming(id, LONG, 1), new Incoming(id.toString(), null, 0, 2)));
    assertThat(stored(id)).isNull();
  }

  @Test
  void keepsADayThatCameAfterItWasGone() {
    PersonDayId id = idOf("back");
    storing.store(List.of(incoming(id, LONG, 3)));
    storing.store(List.of(new Incoming(id.toString(), null, 0, 2)));
    assertThat(stored(id)).isEqualTo(LONG);
  }

  @Test
  void makesTheMonthThatADateNeeds() {
    var id = new PersonDayId(new PersonKey("months", "p-001"), LocalDate.parse("2031-02-28"));
    storing.store(List.of(incoming(id, LONG, 1)));
    assertThat(jdbc.sql("SELECT count(*) FROM person_day_2031_02").query(Long.class).single())
        .isEqualTo(1);
    assertThat(new StoredRows(jdbc, "months").summaries()).containsOnlyKeys(id);
  }

  @Test
  void makesAMonthAgainThatAnotherInstanceHasDropped() {
    var id = new PersonDayId(new PersonKey("dropped", "p-001"), LocalDate.parse("2032-02-28"));
    storing.store(List.of(incoming(id, SHORT, 1)));
    jdbc.sql("SELECT drop_person_day_partition('2032-02-01')").query(Boolean.class).single();
    storing.store(List.of(incoming(id, LONG, 2)));
    assertThat(new StoredRows(jdbc, "dropped").summaries()).containsEntry(id, LONG);
  }

  @Test
  void blamesADateOfAYearThatNoFactCanHave() {
    var odd = new PersonDayId(new PersonKey("odd", "p-001"), LocalDate.parse("2817-02-28"));
    PersonDayId id = idOf("odd");
    var batch = List.of(incoming(id, LONG, 1), incoming(odd, LONG, 2));
    assertThatThrownBy(() -> storing.store(batch))
        .isInstanceOfSatisfying(
            UnreadableSummaryException.class, e -> assertThat(e.index()).isEqualTo(1));
    assertThat(stored(id)).isEqualTo(LONG);
  }

  @Test
  void storesWhatStandsBeforeARecordThatIsNoSummary() {
    PersonDayId id = idOf("spoilt");
    var spoilt = new Incoming(id.toString(), new byte[] {'{'}, 0, 2);
    var batch = List.of(incoming(id, LONG, 1), spoilt, incoming(id, SHORT, 3));
    assertThatThrownBy(() -> storing.store(batch))
        .isInstanceOfSatisfying(
            UnreadableSummaryException.class, e -> assertThat(e.index()).isEqualTo(1));
    assertThat(stored(id)).isEqualTo(LONG);
  }

  @Test
  void blamesTheOneThatTheTableCannotHoldAndStoresTheOthers() {
    PersonDayId id = idOf("blamed");
    var unstorable =
        new String(Json.mapper().writeValueAsBytes(SHORT), UTF_8)
            .replace("\"operations\"", "\"\\ud83d\"");
    var other = new Incoming("blamed/p-002/2026-11-16", unstorable.getBytes(UTF_8), 0, 2);
    assertThatThrownBy(() -> storing.store(List.of(incoming(id, LONG, 1), other)))
        .isInstanceOfSatisfying(
            UnreadableSummaryException.class, e -> assertThat(e.index()).isEqualTo(1));
    assertThat(stored(id)).isEqualTo(LONG);
  }

  @Test
  void waitsWhileTheTableCannotBeWrittenAndLosesNothing() throws SQLException {
    PersonDayId id = idOf("waiting");
    superuser("REVOKE INSERT ON analytics.person_day FROM analytics_engine");
    try {
      byte[] value = Json.mapper().writeValueAsBytes(LONG);
      eventTemplate.send(Topics.PERSON_DAYS.name(), id.toString(), value).join();
      await().during(Duration.ofSeconds(3)).until(() -> stored(id) == null);
    } finally {
      superuser("GRANT INSERT ON analytics.person_day TO analytics_engine");
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(stored(id)).isEqualTo(LONG));
  }

  @Test
  void givesUpOnTheBadRecordAloneWhenTheTableCanBeWrittenAgain() throws SQLException {
    PersonDayId before = idOf("after-outage");
    var after = new PersonDayId(new PersonKey("after-outage", "p-002"), SomeFacts.DATE);
    superuser("REVOKE INSERT ON analytics.person_day FROM analytics_engine");
    try {
      bindings.changeState(SINK, State.PAUSED);
      send(before, Json.mapper().writeValueAsBytes(LONG));
      send(before, new byte[] {'{'});
      send(after, Json.mapper().writeValueAsBytes(SHORT));
      bindings.changeState(SINK, State.RESUMED);
      await().during(Duration.ofSeconds(3)).until(() -> stored(before) == null);
    } finally {
      superuser("GRANT INSERT ON analytics.person_day TO analytics_engine");
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              assertThat(stored(before)).isEqualTo(LONG);
              assertThat(new StoredRows(jdbc, "after-outage").summaries().get(after))
                  .isEqualTo(SHORT);
            });
    try (var letters = new DeadLetterBox("after-outage")) {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> assertThat(letters.reasons()).isEqualTo(Map.of("unreadable-summary", 1)));
    }
  }

  /** All into one partition, so that they come in one batch and in order. */
  private void send(PersonDayId id, byte[] value) {
    eventTemplate
        .send(new ProducerRecord<>(Topics.PERSON_DAYS.name(), 0, id.toString(), value))
        .join();
  }

  private @Nullable PersonDaySummarised stored(PersonDayId id) {
    return new StoredRows(jdbc, id.person().tenant()).summaries().get(id);
  }

  private static PersonDayId idOf(String tenant) {
    return new PersonDayId(new PersonKey(tenant, "p-001"), SomeFacts.DATE);
  }

  private static Incoming incoming(PersonDayId id, PersonDaySummarised summary, long offset) {
    return new Incoming(id.toString(), Json.mapper().writeValueAsBytes(summary), 0, offset);
  }

  private static void superuser(String sql) throws SQLException {
    try (Connection connection = Infrastructure.shared().database().superuser().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
