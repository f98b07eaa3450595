package dev.interlude.analytics.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** The sink while its database is gone: every connection is cut, and no new one is let in. */
@InterludeIntegrationTest(service = "analytics")
class PostgresOutageIT {
  private static final int PEOPLE = 500;
  private static final PersonDaySummarised SHORT =
      SomeFacts.facts().sat("09:00", "10:00").summary();
  private static final PersonDaySummarised LONG = SomeFacts.facts().sat("09:00", "12:00").summary();

  /** Of whom the engine keeps nothing in its connection pool. */
  private final JdbcClient superuser =
      JdbcClient.create(Infrastructure.shared().database().superuser());

  @Autowired private KafkaTemplate<String, byte[]> eventTemplate;

  private record Row(String person, long offset, String summary, String writtenBy) {}

  @Test
  void catchesUpWithoutLosingOrRepeatingAnything() throws SQLException {
    Map<String, Long> first = send(SHORT, 0, PEOPLE);
    await().atMost(Duration.ofSeconds(60)).until(() -> offsets().equals(first));
    Map<String, Row> before = rows();

    Map<String, Long> later;
    superuser.sql("ALTER ROLE analytics_engine NOLOGIN").update();
    try {
      superuser
          .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = ?")
          .param("analytics_engine")
          .query(Boolean.class)
          .list();
      later = new HashMap<>(send(SHORT, 0, PEOPLE / 2));
      later.putAll(send(LONG, 0, PEOPLE / 2));
      await().during(Duration.ofSeconds(3)).until(() -> rows().equals(before));
    } finally {
      superuser.sql("ALTER ROLE analytics_engine LOGIN").update();
    }
    Map<String, Long> expected = new HashMap<>(first);
    expected.putAll(later);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(offsets()).isEqualTo(expected));
    Map<String, Row> after = rows();
    assertThat(after.get("p-0")).extracting(Row::summary).isEqualTo(stored(LONG));
    // What was stored before was not written a second time.
    assertThat(after.get("p-" + (PEOPLE - 1))).isEqualTo(before.get("p-" + (PEOPLE - 1)));
  }

  /** By person, the offset of the last record. */
  private Map<String, Long> send(PersonDaySummarised summary, int from, int to) {
    byte[] value = Json.mapper().writeValueAsBytes(summary);
    List<CompletableFuture<SendResult<String, byte[]>>> sent = new ArrayList<>();
    for (int i = from; i < to; i++) {
      var id = new PersonDayId(new PersonKey("outage", "p-" + i), SomeFacts.DATE);
      sent.add(eventTemplate.send(Topics.PERSON_DAYS.name(), id.toString(), value));
    }
    Map<String, Long> offsets = new HashMap<>();
    for (var each : sent) {
      var result = each.join();
      offsets.put(
          PersonDayId.parse(result.getProducerRecord().key()).person().person(),
          result.getRecordMetadata().offset());
    }
    return offsets;
  }

  private Map<String, Long> offsets() {
    Map<String, Long> offsets = new HashMap<>();
    rows().forEach((person, row) -> offsets.put(person, row.offset()));
    return offsets;
  }

  private Map<String, Row> rows() {
    return superuser
        .sql(
            """
            SELECT person, source_offset AS "offset", summary::text, xmin::text AS written_by
              FROM analytics.person_day WHERE tenant = 'outage'
            """)
        .query(Row.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Row::person, row -> row));
  }

  private String stored(PersonDaySummarised summary) {
    return superuser
        .sql("SELECT (?::jsonb - 'timeline')::text")
        .param(new String(Json.mapper().writeValueAsBytes(summary), UTF_8))
        .query(String.class)
        .single();
  }
}
