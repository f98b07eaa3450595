package dev.interlude.activity.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Good records with some bytes changed: each is judged, and what becomes of it can be sent. */
@InterludeIntegrationTest(service = "activity")
class AnyRecordIT {

  private static final String TENANT = "stream-any";
  private static final int RECORDS = 2_000;
  private static final int SENDABLE = 300 << 10;

  @Autowired private ApplicationContext context;
  @Autowired private JudgingRecords judging;
  private final Random random = new Random(17);

  @BeforeEach
  void enrol() {
    Infrastructure.shared().broker().create(Topics.clientEvents(TENANT));
    new Ground(context).enrol(TENANT);
  }

  @Test
  void becomesOneJudgementThatTheBrokerTakes() {
    int accepted = 0;
    for (int i = 0; i < RECORDS; i++) {
      var judged = judging.judge(spoilt());
      assertThat(judged.accepted() + judged.rejected().size()).isOne();
      assertThat(judged.refused()).hasSameSizeAs(judged.rejected());
      assertThat(judged.refused()).allSatisfy(each -> assertThat(size(each)).isLessThan(SENDABLE));
      accepted += judged.accepted();
    }
    assertThat(accepted).isBetween(1, RECORDS - 1);
  }

  private ConsumerRecord<byte[], byte[]> spoilt() {
    var good =
        random.nextBoolean()
            ? AppRecord.binary(TENANT, "any", "p-001")
            : AppRecord.structured(TENANT, "any", "p-001");
    byte[] value = good.value();
    for (int i = random.nextInt(3); i > 0; i--) {
      value[random.nextInt(value.length)] = (byte) random.nextInt();
    }
    Headers headers = good.headers();
    if (random.nextInt(4) == 0) {
      Header any = headers.toArray()[random.nextInt(headers.toArray().length)];
      byte[] bytes = any.value().clone();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      headers.remove(any.key()).add(any.key(), bytes);
    }
    if (random.nextInt(10) == 0) {
      byte[] large = new byte[random.nextInt(2_000_000)];
      random.nextBytes(large);
      headers.add(random.nextBoolean() ? "sent-at" : "ce_x", large);
    }
    return new ConsumerRecord<>(
        good.topic(),
        0,
        0,
        AppRecord.now().toEpochMilli(),
        TimestampType.LOG_APPEND_TIME,
        0,
        value.length,
        new byte[] {1},
        value,
        headers,
        Optional.empty());
  }

  private static int size(ProducerRecord<String, byte[]> sent) {
    int size = sent.value().length;
    for (Header header : sent.headers()) {
      size += header.key().getBytes(UTF_8).length + header.value().length;
    }
    return size;
  }
}
