package dev.interlude.analytics.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Objects;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Records as facts, read as the stream reads them. */
final class FactDeserialization implements KafkaRecordDeserializationSchema<Reading.Facts> {

  private static final long serialVersionUID = 1L;

  private transient @Nullable FactReader facts;

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    facts = new FactReader(new EngineMetrics(new SimpleMeterRegistry()));
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> each, Collector<Reading.Facts> out) {
    String key = new String(each.key(), UTF_8);
    if (Objects.requireNonNull(facts).read(key, each.headers(), each.value())
        instanceof Reading.Facts read) {
      out.collect(read);
    }
  }

  @Override
  public TypeInformation<Reading.Facts> getProducedType() {
    return TypeInformation.of(Reading.Facts.class);
  }
}
