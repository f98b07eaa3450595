package dev.interlude.analytics.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.analytics.engine.ByPerson;
import dev.interlude.analytics.engine.PlainStream;
import dev.interlude.contracts.ErasureDone;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TopicTail;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.KafkaStreams;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** Erasures over a real broker and database, with facts still in flight and replayed later. */
@InterludeIntegrationTest(service = "analytics")
class ErasureIT {

  private static final String TENANT = "erasing";
  private static final String DAY = "2026-11-16";
  private static final String OLD_DAY = "2020-01-15";

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private JdbcClient engine;
  @TempDir private Path directory;

  @Test
  void deletesEverythingAndSaysSoInTheTopicForAllDates() {
    AnErasedPerson gone = person("gone").enrolled(4).enrolled(5).sat("09:00", "10:00", 5);
    AnErasedPerson stays = person("stays").enrolled(5).sat("09:00", "10:00", 5);
    int partition = partitionOf(gone);
    gone.summarised(OLD_DAY, 3, partition);
    soon().untilAsserted(() -> assertThat(gone.rows()).isEqualTo(Map.of(OLD_DAY, 3, DAY, 5)));
    soon().untilAsserted(() -> assertThat(gone.versions()).containsExactly(4, 5));
    soon().untilAsserted(() -> assertThat(stays.rows()).isEqualTo(Map.of(DAY, 5)));
    var tables = new OtherTables(engine);
    tables.membership(TENANT, "{gone,stays}");
    tables.session("of-gone", TENANT, "gone");
    tables.session("of-longer", TENANT, "gone-too");
    tables.session("of-stays", TENANT, "stays");

    try (var answers = TopicTail.fromNow(brokers(), Topics.ERASURES);
        var days = TopicTail.fromNow(brokers(), Topics.PERSON_DAYS)) {
      gone.requestErasure(5);
      soon().untilAsserted(() -> assertThat(gone.answers(answers)).hasSize(1));

      assertThat(gone.answers(answers).getFirst().data())
          .isEqualTo(new ErasureDone(TENANT, "gone", 5, "analytics-service"));
      assertThat(gone.answers(answers).getFirst().id()).isEqualTo("done/er/erasing/gone");
      assertThat(gone.rows()).isEmpty();
      assertThat(gone.versions()).isEmpty();
      assertThat(tables.members(TENANT)).isEqualTo("stays");
      assertThat(tables.sessions()).containsExactly("of-longer", "of-stays");
      for (String date : List.of(OLD_DAY, DAY)) {
        assertThat(days.records(gone.key() + "/" + date))
            .isNotEmpty()
            .allSatisfy(each -> assertThat(each.value()).isNull())
            .extracting(ConsumerRecord::partition)
            .containsOnly(partition);
      }
      assertThat(stays.rows()).isEqualTo(Map.of(DAY, 5));
      assertThat(stays.versions()).containsExactly(5);
    }
  }

  @Test
  void keepsOutWhatIsInFlightAndReplayedAndTakesAReturningPersonsFacts() {
    AnErasedPerson person = person("returns").enrolled(5).sat("09:00", "10:00", 5);
    soon().untilAsserted(() -> assertThat(person.rows()).isEqualTo(Map.of(DAY, 5)));
    try (var answers = TopicTail.fromNow(brokers(), Topics.ERASURES)) {
      person.requestErasure(5);
      soon().untilAsserted(() -> assertThat(person.answers(answers)).hasSize(1));

      person.sat("09:00", "10:00", 5).sat("11:00", "11:30", 4).enrolled(5);
      person.summarised("2026-11-13", 5, partitionOf(person));
      person.enrolled(6).sat("14:00", "14:30", 6);
      soon().untilAsserted(() -> assertThat(person.rows()).isEqualTo(Map.of(DAY, 6)));
      soon().untilAsserted(() -> assertThat(person.versions()).containsExactly(6));
      assertThat(person.sittingSeconds()).isEqualTo(1_800);

      replay(person);
      assertThat(person.rows()).isEqualTo(Map.of(DAY, 6));
      assertThat(person.sittingSeconds()).isEqualTo(1_800);

      person.requestErasure(5);
      soon().untilAsserted(() -> assertThat(person.answers(answers)).hasSize(2));
      assertThat(person.rows()).isEqualTo(Map.of(DAY, 6));
      assertThat(person.versions()).containsExactly(6);
    }
  }

  /** All topics once more from their beginning, by a stream that remembers nothing. */
  private void replay(AnErasedPerson person) {
    try (var days = TopicTail.fromNow(brokers(), Topics.PERSON_DAYS);
        KafkaStreams replay =
            PlainStream.create(brokers(), "replay-erased", "replay-erased", directory)) {
      replay.start();
      String key = person.key() + "/" + DAY;
      soon().until(() -> days.records(key).stream().anyMatch(ErasureIT::isOfVersionSix));
      long last = days.records(key).getLast().offset();
      soon().until(() -> person.offset() >= last);
    }
  }

  private static boolean isOfVersionSix(ConsumerRecord<String, byte[]> summary) {
    return summary.value() != null
        && new String(summary.value(), UTF_8).contains("\"directoryVersion\":6");
  }

  private AnErasedPerson person(String name) {
    return new AnErasedPerson(new PersonKey(TENANT, name), log, engine);
  }

  private int partitionOf(AnErasedPerson person) {
    int partitions = log.partitionsFor(Topics.PERSON_DAYS.name()).size();
    return ByPerson.partition(person.key().toString(), partitions);
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(60));
  }

  private static String brokers() {
    return Infrastructure.shared().broker().bootstrapServers();
  }
}
