package dev.interlude.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.Topics;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InfrastructureExtension.class)
class TopicTailTest {

  @Test
  void seesMoreThanOnePollGives(Infrastructure infrastructure) {
    var servers = infrastructure.broker().bootstrapServers();
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", servers),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < 2_000; i++) {
        producer.send(
            new ProducerRecord<>(Topics.PEOPLE.name(), "many/person-" + i, new byte[] {1}));
      }
      producer.send(new ProducerRecord<>(Topics.PEOPLE.name(), "many/last", new byte[] {1}));
    }
    try (var tail = TopicTail.fromStart(servers, Topics.PEOPLE)) {
      assertThat(tail.records("many/last")).hasSize(1);
      assertThat(tail.records()).hasSizeGreaterThan(2_000);
    }
  }
}
