package dev.interlude.benchmarks.engine;

import dev.interlude.contracts.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/** What the broker knows of the job: offsets, topics, times. */
final class Log implements AutoCloseable {

  static final String OUTPUT = Topics.PERSON_DAYS.name();

  private final String broker;
  private final Admin admin;

  Log(String broker) {
    this.broker = broker;
    this.admin = Admin.create(Map.of("bootstrap.servers", broker));
  }

  String broker() {
    return broker;
  }

  /** So that the time of the last summary is when the broker had it. */
  void stampOutput() throws ExecutionException, InterruptedException {
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, OUTPUT);
    var byBroker =
        new AlterConfigOp(
            new ConfigEntry("message.timestamp.type", "LogAppendTime"), AlterConfigOp.OpType.SET);
    admin.incrementalAlterConfigs(Map.of(topic, List.of(byBroker))).all().get();
  }

  /** Which part of all there is the group has committed. */
  double progress(String group) throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, Long> ends = inputEnds();
    long reached = 0;
    for (TopicPartition partition : ends.keySet()) {
      OffsetAndMetadata offset = committed.get(partition);
      reached += offset == null ? 0 : offset.offset();
    }
    return (double) reached / ends.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Lets a group that does not exist yet begin at the end. */
  void skipAll(String group) throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
    inputEnds().forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end)));
    admin.alterConsumerGroupOffsets(group, ends).all().get();
  }

  /** Bytes of the topics whose names begin so, as they lie on the broker's disk. */
  long sizeOf(String prefix) throws ExecutionException, InterruptedException {
    long size = 0;
    for (var folders : admin.describeLogDirs(List.of(1)).allDescriptions().get().values()) {
      for (var folder : folders.values()) {
        for (var replica : folder.replicaInfos().entrySet()) {
          boolean asked = replica.getKey().topic().startsWith(prefix);
          size += asked ? replica.getValue().size() : 0;
        }
      }
    }
    return size;
  }

  private Map<TopicPartition, Long> inputEnds() throws ExecutionException, InterruptedException {
    var partitions =
        Stream.of(Topics.ACTIVITIES, Topics.BREAKS).flatMap(topic -> partitions(topic.name()));
    return offsets(partitions, OffsetSpec.latest());
  }

  /** How many facts there are. */
  long events() throws ExecutionException, InterruptedException {
    return inputEnds().values().stream().mapToLong(Long::longValue).sum();
  }

  Map<Integer, Long> outputEnds() throws ExecutionException, InterruptedException {
    Map<Integer, Long> ends = new HashMap<>();
    offsets(partitions(OUTPUT), OffsetSpec.latest())
        .forEach((partition, end) -> ends.put(partition.partition(), end));
    return ends;
  }

  /** When the broker took the last summary. */
  long lastOutputMillis() throws ExecutionException, InterruptedException {
    var asked =
        partitions(OUTPUT)
            .collect(Collectors.toMap(partition -> partition, any -> OffsetSpec.maxTimestamp()));
    return admin.listOffsets(asked).all().get().values().stream()
        .mapToLong(ListOffsetsResultInfo::timestamp)
        .max()
        .orElseThrow();
  }

  /** For contenders that have no framework to do so. */
  void createChangelog(String group) throws ExecutionException, InterruptedException {
    var topic =
        new NewTopic(
            changelog(group),
            Optional.of(dev.interlude.benchmarks.process.Broker.PARTITIONS),
            Optional.empty());
    admin.createTopics(List.of(topic.configs(Map.of("cleanup.policy", "compact")))).all().get();
  }

  /** Topics of the group, and the output so far. */
  void cleanUp(String group, Map<Integer, Long> outputEnds)
      throws ExecutionException, InterruptedException {
    var own =
        admin.listTopics().names().get().stream()
            .filter(name -> name.startsWith(group + "-"))
            .toList();
    admin.deleteTopics(own).all().get();
    Map<TopicPartition, RecordsToDelete> read = new HashMap<>();
    outputEnds.forEach(
        (partition, end) ->
            read.put(new TopicPartition(OUTPUT, partition), RecordsToDelete.beforeOffset(end)));
    admin.deleteRecords(read).all().get();
  }

  private static String changelog(String group) {
    return group + "-changelog";
  }

  private Map<TopicPartition, Long> offsets(Stream<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException {
    var asked = partitions.collect(Collectors.toMap(partition -> partition, any -> which));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    admin
        .listOffsets(asked)
        .all()
        .get()
        .forEach((partition, found) -> offsets.put(partition, found.offset()));
    return offsets;
  }

  private static Stream<TopicPartition> partitions(String topic) {
    return IntStream.range(0, dev.interlude.benchmarks.process.Broker.PARTITIONS)
        .mapToObj(partition -> new TopicPartition(topic, partition));
  }

  @Override
  public void close() {
    admin.close();
  }
}
