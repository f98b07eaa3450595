package dev.interlude.activity.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.testsupport.InterludeIntegrationTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

@InterludeIntegrationTest(service = "activity")
class HistoryConsumerIT {

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private MeterRegistry meters;
  @Autowired private JdbcClient sql;

  @Test
  void skipsPoisonousRecordsAndGoesOn() {
    double before = givenUp();
    String now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS).toString();
    log.send(SomeActivity.of("consumer", "p-001", "e-1", now).sent());
    log.send(new ProducerRecord<>("interlude.activities.v1", "consumer/p-001", new byte[] {'{'}));
    log.send(new ProducerRecord<>("interlude.activities.v1", "consumer/p-001", null));
    log.send(SomeActivity.of("consumer", "p-001", "nul\0", now).sent());
    log.send(SomeActivity.of("consumer", "p-001", "e-2", now).sent());
    log.send(SomeActivity.of("consumer", "p-001", "e-1", now).sent());
    log.send(SomeActivity.of("consumer", "p-001", "e-3", now).sent());
    await()
        .untilAsserted(
            () ->
                assertThat(
                        sql.sql("SELECT id FROM activity WHERE tenant = 'consumer' ORDER BY id")
                            .query(String.class)
                            .list())
                    .containsExactly("e-1", "e-2", "e-3"));
    assertThat(givenUp() - before).isEqualTo(3);
  }

  private double givenUp() {
    var counter =
        meters
            .find("interlude.consumer.given.up")
            .tags("topic", "interlude.activities.v1", "fate", "skipped")
            .counter();
    return counter == null ? 0 : counter.count();
  }
}
