package dev.interlude.analytics.engine;

import dev.interlude.contracts.Topics;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The same job on Flink: state on the heap, facts merged into partial person-days before they are
 * shuffled, a checkpoint every 5 s, and with it, exactly once, the summaries of what changed.
 */
public final class FlinkJob implements Job {

  private static final Duration CHECKPOINT = Duration.ofSeconds(5);

  private @Nullable JobClient client;

  @Override
  public void start(Round round) {
    var environment =
        StreamExecutionEnvironment.createLocalEnvironment(Workers.THREADS, settings(round));
    SingleOutputStreamOperator<Tuple2<String, byte[]>> partial =
        environment
            .fromSource(source(round), WatermarkStrategy.noWatermarks(), "facts")
            .transform(
                "pre-aggregate", Types.TUPLE(Types.STRING, partialBytes()), new PartialDays());
    partial
        .keyBy(each -> each.f0, Types.STRING)
        .transform("merge", summaries(), new FlinkMerging())
        .sinkTo(sink(round));
    try {
      client = environment.executeAsync(round.group());
    } catch (Exception e) {
      throw new IllegalStateException("the job does not start", e);
    }
  }

  private static TypeInformation<byte[]> partialBytes() {
    return TypeInformation.of(byte[].class);
  }

  @SuppressWarnings("unchecked")
  private static TypeInformation<ProducerRecord<String, byte[]>> summaries() {
    return (TypeInformation<ProducerRecord<String, byte[]>>)
        (TypeInformation<?>) TypeInformation.of(ProducerRecord.class);
  }

  private static Configuration settings(Round round) {
    var settings = new Configuration();
    settings.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT);
    settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, round.stateDir().toUri().toString());
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    return settings;
  }

  private static KafkaSource<Reading.Facts> source(Round round) {
    var properties = new Properties();
    properties.setProperty("interceptor.classes", FirstRecord.class.getName());
    properties.setProperty("max.poll.records", "2000");
    return KafkaSource.<Reading.Facts>builder()
        .setBootstrapServers(round.broker())
        .setTopics(Topics.ACTIVITIES.name(), Topics.BREAKS.name())
        .setGroupId(round.group())
        .setClientIdPrefix(round.group())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setProperties(properties)
        .setDeserializer(new FactDeserialization())
        .build();
  }

  private static KafkaSink<ProducerRecord<String, byte[]>> sink(Round round) {
    return KafkaSink.<ProducerRecord<String, byte[]>>builder()
        .setBootstrapServers(round.broker())
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix(round.group())
        .setProperty("transaction.timeout.ms", "60000")
        .setProperty("linger.ms", "5")
        .setProperty("batch.size", "131072")
        .setProperty("compression.type", "lz4")
        .setRecordSerializer(new SummarySerialization())
        .build();
  }

  @Override
  public void close() {
    try {
      Objects.requireNonNull(client).cancel().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the job does not end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
