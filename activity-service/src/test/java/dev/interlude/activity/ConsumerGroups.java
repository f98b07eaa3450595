package dev.interlude.activity;

import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What all instances of the service read together, as the broker knows it. */
final class ConsumerGroups implements AutoCloseable {

  private final Admin admin =
      Admin.create(
          Map.of("bootstrap.servers", Infrastructure.shared().broker().bootstrapServers()));

  /** The first comes first: what is read of it goes to the next ones. */
  private final Map<String, String> topics = new LinkedHashMap<>();

  /**
   * @param tenant whose apps' topic is looked at
   */
  ConsumerGroups(String tenant) {
    topics.put("interlude-activity-client-events", Topics.clientEvents(tenant).name());
    topics.put("interlude-activity-history", Topics.ACTIVITIES.name());
    topics.put("interlude-activity-rejected", Topics.REJECTED.name());
    topics.put("interlude-activity-erasure", Topics.ERASURES.name());
  }

  /** Whether at least two consumers read each topic that has so many partitions. */
  boolean areShared() {
    return topics.entrySet().stream()
        .allMatch(
            each -> {
              int partitions = ends(each.getValue()).size();
              return readers(each.getKey(), each.getValue()) >= Math.min(2, partitions);
            });
  }

  /** Whether all that the topics hold at this moment was read. */
  boolean areDone() {
    return topics.entrySet().stream()
        .allMatch(
            each -> {
              Map<TopicPartition, OffsetAndMetadata> read = committed(each.getKey());
              return ends(each.getValue()).entrySet().stream()
                  .allMatch(
                      end -> {
                        OffsetAndMetadata at = read.get(end.getKey());
                        return end.getValue() == (at == null ? 0 : at.offset());
                      });
            });
  }

  private long readers(String group, String topic) {
    try {
      return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
          .flatMap(found -> found.members().stream())
          .filter(
              member ->
                  member.assignment().topicPartitions().stream()
                      .anyMatch(each -> each.topic().equals(topic)))
          .count();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
    try {
      return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<TopicPartition, Long> ends(String topic) {
    try {
      Map<TopicPartition, OffsetSpec> latest =
          admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
              .flatMap(found -> found.partitions().stream())
              .collect(
                  Collectors.toMap(
                      each -> new TopicPartition(topic, each.partition()),
                      _ -> OffsetSpec.latest()));
      return admin.listOffsets(latest).all().get().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
