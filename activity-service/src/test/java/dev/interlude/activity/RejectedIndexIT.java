package dev.interlude.activity;

import static dev.interlude.activity.Service.posture;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.erasure.PersonalData;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@InterludeIntegrationTest(service = "activity")
@ExtendWith(OutputCaptureExtension.class)
class RejectedIndexIT {

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory people;
  @Autowired private MeterRegistry meters;
  @Autowired private JdbcClient sql;

  @Autowired
  @Qualifier("forgettingPeople")
  private PersonalData forgetting;

  @Autowired
  @Qualifier("rejectedContainer")
  private ConcurrentMessageListenerContainer<String, byte[]> container;

  @LocalServerPort private int port;

  @Test
  void passesOverWhatIsNoRejectedEventAndGoesOn() {
    var rejected = new RejectedFixture(port, "poison", log, people);
    double before = givenUp();
    Service.send(log, new ProducerRecord<>(Topics.REJECTED.name(), "{}".getBytes(UTF_8)));
    assertThat(rejected.send("17")).hasSize(1);
    Service.send(log, new ProducerRecord<>(Topics.REJECTED.name(), new byte[] {0, 1, 2}));
    assertThat(rejected.send("18")).hasSize(1);
    rejected.awaitEntries("", 2);
    assertThat(givenUp()).isEqualTo(before + 2);
  }

  @Test
  void holdsTheSameRowsHoweverOftenTheTopicIsReadAndNobodyWhoWasForgotten() throws Exception {
    var rejected = new RejectedFixture(port, "again", log, people);
    assertThat(rejected.send(posture("a", "p-leaving"), posture("b", "p-staying"), "17"))
        .hasSize(3);
    rejected.awaitEntries("", 3);
    assertThat(forgetting.forget("again", "p-leaving", 1)).isOne();
    assertThat(forgetting.forget("again", "p-leaving", 1)).isZero();
    assertThat(forgetting.forget("other", "p-staying", 1)).isZero();
    List<String> rows = rows();
    assertThat(rejected.entries("")).hasSize(2);

    readFromTheBeginning();
    assertThat(rejected.send("18")).hasSize(1);
    rejected.awaitEntries("", 3);
    assertThat(rows()).containsAll(rows).hasSize(rows.size() + 1);

    // A person who came back after the erasure is indexed again.
    assertThat(rejected.send(posture("c", "p-leaving"))).hasSize(1);
    rejected.awaitEntries("", 4);
  }

  @Test
  void keepsNoBytesOfWhatComesAboutSomebodyWhoWasErased() {
    var rejected = new RejectedFixture(port, "erased-index", log, people);
    sql.sql("INSERT INTO erased_person VALUES ('erased-index', 'p-gone', 3, now())").update();
    assertThat(rejected.send(posture("a", "p-gone"), posture("b", "p-404"))).hasSize(2);
    assertThat(rejected.awaitEntries("", 2))
        .extracting(entry -> entry.at("/state").asString())
        .containsExactlyInAnyOrder("gone", "waiting");
    assertThat(
            sql.sql(
                    """
                    SELECT event IS NULL AND person IS NULL AND subject IS NULL
                    FROM rejected_event WHERE tenant = 'erased-index' AND state = 'gone'
                    """)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void waitsForTheDatabaseAndLosesNothing(CapturedOutput output) throws SQLException {
    var rejected = new RejectedFixture(port, "outage-index", log, people);
    double before = givenUp();
    superuser("ALTER ROLE activity_service NOLOGIN");
    try {
      superuser(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE usename = 'activity_service'");
      assertThat(rejected.send("17", "18", posture("x", "p-404"))).hasSize(3);
      var away = rejected.get("?tenant=outage-index");
      assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
      await()
          .atMost(RejectedFixture.PATIENCE)
          .until(() -> output.toString().contains(Topics.REJECTED.name() + "-0 at"));
    } finally {
      superuser("ALTER ROLE activity_service LOGIN");
    }
    await()
        .atMost(RejectedFixture.PATIENCE)
        .until(() -> rejected.get("?tenant=outage-index").statusCode() == 200);
    rejected.awaitEntries("", 3);
    assertThat(givenUp()).isEqualTo(before);
  }

  private List<String> rows() {
    return sql.sql(
            "SELECT (id, topic, partition_no, offset_no, tenant, code)::text FROM rejected_event")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private void readFromTheBeginning() throws Exception {
    container.stop();
    try (var admin = admin()) {
      var start = Map.of(partition(), new OffsetAndMetadata(0));
      admin.alterConsumerGroupOffsets("interlude-activity-rejected", start).all().get();
    }
    container.start();
  }

  private static Admin admin() {
    return Admin.create(
        Map.of("bootstrap.servers", Infrastructure.shared().broker().bootstrapServers()));
  }

  private static TopicPartition partition() {
    return new TopicPartition(Topics.REJECTED.name(), 0);
  }

  private double givenUp() {
    return meters
        .counter("interlude.consumer.given.up", "topic", Topics.REJECTED.name(), "fate", "skipped")
        .count();
  }

  private static void superuser(String statement) throws SQLException {
    try (var connection = Infrastructure.shared().database().superuser().getConnection();
        var running = connection.createStatement()) {
      running.execute(statement);
    }
  }
}
