package dev.interlude.analytics.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.DayTakenBack;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TopicTail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

@InterludeIntegrationTest(service = "analytics")
class ErasureRequestsIT {

  private static final PersonKey NOBODY = new PersonKey("erasing-nobody", "nobody");

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private JdbcClient engine;

  @Test
  void skipsWhatIsNoRequestAndAnswersForPeopleOfWhomNothingIsHeld() {
    String brokers = Infrastructure.shared().broker().bootstrapServers();
    try (var erasures = TopicTail.fromNow(brokers, Topics.ERASURES)) {
      poison("{".getBytes(UTF_8));
      poison(new byte[0]);
      takeADayBack();
      new AnErasedPerson(NOBODY, log, engine).requestErasure(1);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(texts(erasures))
                      .filteredOn(text -> text.contains("\"service\":\"analytics-service\""))
                      .hasSize(1));
    }
  }

  private void poison(byte[] value) {
    log.send(new ProducerRecord<>(Topics.ERASURES.name(), NOBODY.toString(), value)).join();
  }

  /** That is activity-service's affair, and no poison. */
  private void takeADayBack() {
    var day = new DayTakenBack(NOBODY.tenant(), NOBODY.person(), LocalDate.EPOCH);
    var event = new Event<>("day/1", "urn:test", Instant.EPOCH, NOBODY.person(), day);
    log.send(EventRecords.write(Topics.ERASURES, NOBODY.toString(), event)).join();
  }

  private static List<String> texts(TopicTail erasures) {
    return erasures.records(NOBODY.toString()).stream()
        .map(ConsumerRecord::value)
        .map(value -> new String(value, UTF_8))
        .toList();
  }
}
