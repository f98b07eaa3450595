package dev.interlude.benchmarks.intake;

import dev.interlude.contracts.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the benchmark itself writes to the broker and reads from it. */
record Log(String broker) {

  private static final Duration POLL = Duration.ofSeconds(5);

  /** So that long runs do not fill the disk: some hundred megabytes a partition. */
  void keepLittle() throws ExecutionException, InterruptedException {
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ACTIVITIES.name());
    Collection<AlterConfigOp> settings =
        List.of(
            new AlterConfigOp(
                new ConfigEntry("retention.bytes", Integer.toString(256 << 20)),
                AlterConfigOp.OpType.SET),
            new AlterConfigOp(
                new ConfigEntry("segment.bytes", Integer.toString(64 << 20)),
                AlterConfigOp.OpType.SET));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      admin.incrementalAlterConfigs(Map.of(topic, settings)).all().get();
    }
  }

  /** Done when the broker has acknowledged all of the company's entries. */
  void publish(Company company) {
    var failed = new AtomicReference<Exception>();
    try (var producer =
        new KafkaProducer<>(
            BareServer.producerSettings(broker),
            new StringSerializer(),
            new ByteArraySerializer())) {
      company.publish(
          next ->
              producer.send(
                  next,
                  (sent, e) -> {
                    if (e != null) {
                      failed.set(e);
                    }
                  }));
    }
    if (failed.get() != null) {
      throw new IllegalStateException(failed.get());
    }
  }

  /**
   * Writes what the broker holds of accepted events, one a line: value, names and values of
   * headers, and key, so that a test that knows only values sends as many bytes.
   */
  void copyActivities(Path file, int most) throws IOException {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", broker);
    settings.put("max.poll.records", most);
    try (var consumer =
            new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        OutputStream out = Files.newOutputStream(file)) {
      var partitions =
          consumer.partitionsFor(Topics.ACTIVITIES.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      int copied = 0;
      while (copied < most) {
        var polled = consumer.poll(POLL);
        if (polled.isEmpty()) {
          throw new IOException("the broker holds too few events");
        }
        for (ConsumerRecord<byte[], byte[]> next : polled) {
          out.write(line(next));
          copied++;
        }
      }
    }
  }

  private static byte[] line(ConsumerRecord<byte[], byte[]> event) throws IOException {
    var line = new ByteArrayOutputStream();
    line.write(event.value());
    for (var header : event.headers()) {
      line.write(header.key().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      line.write(header.value());
    }
    line.write(event.key());
    line.write('\n');
    return line.toByteArray();
  }
}
