package dev.interlude.analytics.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Summaries as they are, in the partitions of their persons. */
final class SummarySerialization
    implements KafkaRecordSerializationSchema<ProducerRecord<String, byte[]>> {

  private static final long serialVersionUID = 1L;

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      ProducerRecord<String, byte[]> summary, KafkaSinkContext context, @Nullable Long timestamp) {
    int partitions = context.getPartitionsForTopic(summary.topic()).length;
    return new ProducerRecord<>(
        summary.topic(),
        ByPerson.partition(
            summary.key().substring(0, summary.key().lastIndexOf('/')), partitions),
        summary.key().getBytes(UTF_8),
        summary.value(),
        summary.headers());
  }
}
