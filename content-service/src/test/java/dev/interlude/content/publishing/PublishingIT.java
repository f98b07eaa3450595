package dev.interlude.content.publishing;

import static dev.interlude.content.publishing.RoutineFixture.aRoutine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.interlude.content.publishing.Publishing.Outcome;
import dev.interlude.content.routine.Routine;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.RoutineChanged;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TopicTail;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "content")
class PublishingIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired private Publishing publishing;
  @Autowired private JdbcClient jdbc;
  @Autowired private List<ApplicationRunner> runners;

  @Test
  void announcesTheShippedRoutineOnceHoweverOftenItIsImported() throws Exception {
    for (ApplicationRunner runner : runners) {
      runner.run(new DefaultApplicationArguments());
    }
    publishing.publish("acme", aRoutine().set("/id", "marker").build());
    try (TopicTail routines = fromStart()) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(routines.records("acme/marker")).hasSize(1));
      assertThat(changes(routines, "shared/lower-back-relief"))
          .singleElement()
          .satisfies(
              change -> {
                assertThat(change.version()).isEqualTo(4);
                assertThat(change.titles()).containsOnlyKeys("da", "de", "en");
                assertThat(change.kind().wireName()).isEqualTo("movement");
                assertThat(change.bodyAreas()).containsExactly("lower-back", "hips");
                assertThat(change.seconds()).isEqualTo(300);
                assertThat(change.painRelated()).isTrue();
                assertThat(change.retired()).isNull();
              });
    }
  }

  @Test
  void announcesVersionsInTheirOrder() {
    RoutineFixture routine = aRoutine().set("/id", "in-order");
    for (int version = 1; version <= 5; version++) {
      publishing.publish("acme", routine.set("/version", version).build());
    }
    try (TopicTail routines = fromStart()) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(changes(routines, "acme/in-order"))
                      .extracting(RoutineChanged::version)
                      .containsExactly(1, 2, 3, 4, 5));
    }
  }

  @Test
  void keepsAnOlderVersionToItself() {
    RoutineFixture routine = aRoutine().set("/id", "late");
    publishing.publish("acme", routine.set("/version", 2).build());
    publishing.publish("acme", routine.set("/version", 1).build());
    publishing.publish("acme", routine.set("/version", 3).build());
    try (TopicTail routines = fromStart()) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(changes(routines, "acme/late"))
                      .extracting(RoutineChanged::version)
                      .containsExactly(2, 3));
    }
  }

  @Test
  void tellsTheSameFromTheChanged() {
    Routine routine = aRoutine().set("/id", "twice").build();
    assertThat(publishing.publish("acme", routine)).isInstanceOf(Outcome.Published.class);
    assertThat(publishing.publish("acme", routine)).isInstanceOf(Outcome.Unchanged.class);
    Routine changed = aRoutine().set("/id", "twice").set("/seconds", 91).build();
    assertThat(publishing.publish("acme", changed)).isInstanceOf(Outcome.Conflicting.class);
  }

  @Test
  void savesNothingOfARoutineThatBreaksARule() {
    Routine careless = aRoutine().set("/id", "careless").empty("/cautions").build();
    assertThat(publishing.publish("acme", careless))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.violations())
                    .extracting(Violation::rule)
                    .containsExactly(PublishingRule.CAUTION_IS_GIVEN));
    assertThat(rows("careless")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE routine_version SET content = '{}' WHERE routine_id = 'fixed'",
        "UPDATE routine_version SET seconds = 1 WHERE routine_id = 'fixed'",
        "UPDATE routine_version SET status = 'draft', published_at = NULL WHERE routine_id = 'fixed'",
        "UPDATE routine_version SET status = 'retired', retired_at = now(), seconds = 1"
            + " WHERE routine_id = 'fixed'",
        "DELETE FROM routine_version WHERE routine_id = 'fixed'",
        "TRUNCATE routine_version",
      })
  void cannotBeChangedInTheDatabaseOncePublished(String sql) {
    publishing.publish("acme", aRoutine().set("/id", "fixed").build());
    assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
    assertThat(rows("fixed")).isEqualTo(1);
  }

  @Test
  void mayBeRetiredOnce() {
    publishing.publish("acme", aRoutine().set("/id", "retiring").build());
    String retire =
        "UPDATE routine_version SET status = 'retired', retired_at = now(),"
            + " retired_reason = 'a better one', retired_safety = false"
            + " WHERE routine_id = 'retiring'";
    assertThat(jdbc.sql(retire).update()).isEqualTo(1);
    assertThatThrownBy(() -> jdbc.sql(retire).update()).isInstanceOf(DataAccessException.class);
  }

  @Test
  void letsDraftsBeChanged() {
    publishing.publish("acme", aRoutine().set("/id", "model").build());
    jdbc.sql(
            """
            INSERT INTO routine_version
            SELECT owner, 'draft', version, 'draft', kind, goal, level, position, body_areas,
              equipment, locales, seconds, pain_related, review_due, content
            FROM routine_version WHERE routine_id = 'model'
            """)
        .update();
    assertThat(
            jdbc.sql("UPDATE routine_version SET seconds = 60 WHERE routine_id = 'draft'").update())
        .isEqualTo(1);
    assertThat(jdbc.sql("DELETE FROM routine_version WHERE routine_id = 'draft'").update())
        .isEqualTo(1);
  }

  private int rows(String id) {
    return jdbc.sql("SELECT count(*) FROM routine_version WHERE routine_id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private static TopicTail fromStart() {
    return TopicTail.fromStart(
        Infrastructure.shared().broker().bootstrapServers(), Topics.ROUTINES);
  }

  private static List<RoutineChanged> changes(TopicTail routines, String key) {
    return routines.records(key).stream()
        .map(kafkaRecord -> EventRecords.read(kafkaRecord.headers(), kafkaRecord.value()))
        .map(Event::data)
        .flatMap(data -> data instanceof RoutineChanged change ? Stream.of(change) : Stream.empty())
        .toList();
  }
}
