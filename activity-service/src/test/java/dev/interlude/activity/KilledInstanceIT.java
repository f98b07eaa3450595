package dev.interlude.activity;

import static dev.interlude.activity.stream.AppRecord.binary;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** Two whole instances share all that is read of Kafka, and one of them is killed in the middle. */
@InterludeIntegrationTest(service = "activity")
class KilledInstanceIT {

  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final String TENANT = "two-instances";
  private static final int EACH = 300;
  private static final int HALF = EACH / 2;
  private static final List<String> STAY = people("p-stays-", 12);
  private static final List<String> GO = people("p-goes-", 4);
  private static final List<String> UNKNOWN = people("p-unknown-", 4);

  /** What the dead one held is given to the other soon. */
  private static final Map<String, String> SETTINGS =
      Map.of("spring.kafka.consumer.properties.session.timeout.ms", "6000");

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory people;
  @Autowired private JdbcClient sql;
  @Autowired private Clock clock;
  @LocalServerPort private int port;
  @TempDir private Path logs;

  @Test
  void losesNothingAndHoldsNothingTwice() {
    Infrastructure.shared().broker().create(Topics.clientEvents(TENANT));
    enrol();
    try (var victim = ChildService.start(SETTINGS, logs.resolve("victim"));
        var groups = new ConsumerGroups(TENANT)) {
      assertThat(victim.service().get("/livez").statusCode()).isEqualTo(200);
      await().atMost(PATIENCE).until(groups::areShared);
      send(0, HALF);
      await().atMost(PATIENCE).until(() -> stored() > 0);
      GO.forEach(this::erase);
      send(HALF, EACH);
      victim.kill();
      assertThat(groups.areDone()).isFalse();
      await().atMost(PATIENCE).until(groups::areDone);
    }
    assertThat(storedOfEach()).isEqualTo(STAY.stream().collect(toMap(p -> p, p -> (long) EACH)));
    for (String person : STAY) {
      assertThat(ActivityKeys.of(TENANT + "/" + person).stream().distinct()).hasSize(EACH);
    }
    assertThat(rejected()).isEqualTo((long) UNKNOWN.size() * EACH);
    assertThat(answered()).containsAll(GO);
  }

  private void enrol() {
    for (String person : STAY) {
      Service.enrol(log, TENANT, person);
    }
    GO.forEach(person -> Service.enrol(log, TENANT, person));
    await()
        .atMost(PATIENCE)
        .until(() -> GO.stream().allMatch(person -> people.isEnrolled(TENANT, person)));
    String app = "{\"types\": [\"*\"], \"sourcePrefix\": \"urn:%s:\"}".formatted(TENANT);
    var answer =
        new Service(port).send("PUT", "/v1/clients/desk-app", Tokens.tenantAdmin(TENANT), app);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private void send(int from, int to) {
    for (int i = from; i < to; i++) {
      for (List<String> each : List.of(STAY, GO, UNKNOWN)) {
        for (String person : each) {
          log.send(binary(TENANT, person + "-" + i, person));
        }
      }
    }
    log.flush();
  }

  private void erase(String person) {
    var request =
        new Event<>(
            "erase-" + person,
            "urn:interlude:reminder-service",
            clock.instant(),
            person,
            new ErasureRequested(TENANT, person, 1));
    Service.send(log, EventRecords.write(Topics.ERASURES, TENANT + "/" + person, request));
  }

  private long stored() {
    return storedOfEach().values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<String, Long> storedOfEach() {
    return sql
        .sql("SELECT person, count(*) AS held FROM activity WHERE tenant = ? GROUP BY person")
        .param(TENANT)
        .query((row, _) -> Map.entry(row.getString("person"), row.getLong("held")))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Events, not records: a batch that came again is in the topic again. */
  private long rejected() {
    return sql.sql(
            """
            SELECT count(DISTINCT convert_from(event, 'UTF8')::json ->> 'id') FROM rejected_event
            WHERE tenant = ? AND state = 'waiting'
            """)
        .param(TENANT)
        .query(Long.class)
        .single();
  }

  private List<String> answered() {
    return sql.sql("SELECT person FROM erased_person WHERE tenant = ?")
        .param(TENANT)
        .query(String.class)
        .list();
  }

  private static List<String> people(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + i).toList();
  }
}
