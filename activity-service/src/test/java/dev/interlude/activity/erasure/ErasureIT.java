package dev.interlude.activity.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.history.SomeActivity;
import dev.interlude.contracts.ErasureDone;
import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TopicTail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

@InterludeIntegrationTest(service = "activity")
class ErasureIT {

  private static final String TENANT = "erasure";

  private final Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private JdbcClient sql;

  @Test
  void deletesFromAllMonthsKeepsLateFactsOutAndTakesAReturningPersonsFacts() {
    report("gone", "old", 40, 4);
    report("gone", "new", 1, 5);
    report("stays", "other", 1, 5);
    await().untilAsserted(() -> assertThat(ids("gone")).containsExactly("new", "old"));
    await().untilAsserted(() -> assertThat(ids("stays")).containsExactly("other"));
    try (var answers = TopicTail.fromNow(brokers(), Topics.ERASURES)) {
      request("gone", 5, "er-1");
      await().untilAsserted(() -> assertThat(done(answers, "gone")).hasSize(1));
      assertThat(ids("gone")).isEmpty();
      assertThat(ids("stays")).containsExactly("other");

      report("gone", "old", 40, 4);
      report("gone", "late", 2, 5);
      report("gone", "returned", 0, 6);
      await().untilAsserted(() -> assertThat(ids("gone")).containsExactly("returned"));

      request("gone", 5, "er-1");
      await().untilAsserted(() -> assertThat(done(answers, "gone")).hasSize(2));
      assertThat(ids("gone")).containsExactly("returned");
      assertThat(done(answers, "gone"))
          .allSatisfy(
              each -> {
                assertThat(each.id()).isEqualTo("done/er-1");
                assertThat(each.source()).isEqualTo("urn:interlude:activity-service");
                assertThat(each.data())
                    .isEqualTo(new ErasureDone(TENANT, "gone", 5, "activity-service"));
              });
    }
  }

  @Test
  void skipsPoisonousRequestsAndGoesOn() {
    try (var answers = TopicTail.fromNow(brokers(), Topics.ERASURES)) {
      log.send(
          new ProducerRecord<>(Topics.ERASURES.name(), TENANT + "/after", "{".getBytes(UTF_8)));
      log.send(SomeActivity.of(TENANT, "after", "x", now.toString()).sent()).join();
      var wrongTopic = SomeActivity.of(TENANT, "after", "x", now.toString()).sent();
      log.send(
          new ProducerRecord<>(
              Topics.ERASURES.name(),
              null,
              wrongTopic.key(),
              wrongTopic.value(),
              wrongTopic.headers()));
      request("not/a/person", 1, "er-odd");
      request("after", 1, "er-2");
      await().untilAsserted(() -> assertThat(done(answers, "after")).hasSize(1));
    }
  }

  @Test
  void acknowledgesForPeopleOfWhomNothingIsHeld() {
    try (var answers = TopicTail.fromNow(brokers(), Topics.ERASURES)) {
      request("nobody", 3, "er-3");
      await().untilAsserted(() -> assertThat(done(answers, "nobody")).hasSize(1));
    }
  }

  private void report(String person, String id, int daysAgo, int version) {
    String time = now.minus(Duration.ofDays(daysAgo)).toString();
    log.send(SomeActivity.of(TENANT, person, id, time).stampedWith(version).sent()).join();
  }

  private void request(String person, int version, String id) {
    var data = new ErasureRequested(TENANT, person, version);
    var event = new Event<>(id, "urn:interlude:reminder-service", now, person, data);
    log.send(EventRecords.write(Topics.ERASURES, TENANT + "/" + person, event)).join();
  }

  private static List<Event<?>> done(TopicTail answers, String person) {
    return answers.records(TENANT + "/" + person).stream()
        .filter(each -> each.value().length > 2)
        .<Event<?>>map(each -> EventRecords.read(each.headers(), each.value()))
        .filter(each -> each.data() instanceof ErasureDone)
        .toList();
  }

  private List<String> ids(String person) {
    return sql.sql("SELECT id FROM activity WHERE tenant = ? AND person = ? ORDER BY id")
        .params(TENANT, person)
        .query(String.class)
        .list();
  }

  private static String brokers() {
    return Infrastructure.shared().broker().bootstrapServers();
  }
}
