package dev.interlude.reminder.backlog;

import dev.interlude.contracts.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Waits until all instances together have read the activities and the routines that are there now:
 * what people did, and which routines were withdrawn, while none of them ran.
 */
@Component
public class CatchingUp {

  private static final Duration LOOK_EVERY = Duration.ofMillis(20);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

  private final KafkaAdmin admin;
  private final Map<String, String> groups;

  CatchingUp(
      KafkaAdmin admin,
      @Value("${interlude.reminder.history.group}") String ofActivities,
      @Value("${spring.cloud.stream.bindings.takeRoutines-in-0.group}") String ofRoutines) {
    this.admin = admin;
    this.groups =
        Map.of(Topics.ACTIVITIES.name(), ofActivities, Topics.ROUTINES.name(), ofRoutines);
  }

  /**
   * Returns true once everything that was in the topics at the call has been taken, false when that
   * did not happen in time or the caller gave up. Throws KafkaException without a broker.
   */
  public boolean await(Duration within, BooleanSupplier givenUp) {
    long deadline = System.nanoTime() + within.toNanos();
    try (var client = Admin.create(admin.getConfigurationProperties())) {
      Map<TopicPartition, Long> ends = ends(client);
      while (!reached(client, ends)) {
        if (givenUp.getAsBoolean() || System.nanoTime() > deadline) {
          return false;
        }
        pause();
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException(
          "the broker does not tell how far activities and routines are read", e);
    }
  }

  private Map<TopicPartition, Long> ends(Admin client)
      throws InterruptedException, ExecutionException, TimeoutException {
    var latest = new HashMap<TopicPartition, OffsetSpec>();
    for (var topic : await(client.describeTopics(groups.keySet()).allTopicNames()).values()) {
      topic
          .partitions()
          .forEach(
              partition ->
                  latest.put(
                      new TopicPartition(topic.name(), partition.partition()),
                      OffsetSpec.latest()));
    }
    var ends = new HashMap<TopicPartition, Long>();
    await(client.listOffsets(latest).all())
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  private boolean reached(Admin client, Map<TopicPartition, Long> ends)
      throws InterruptedException, ExecutionException, TimeoutException {
    var taken = new HashMap<TopicPartition, OffsetAndMetadata>();
    for (String group : groups.values()) {
      taken.putAll(await(client.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
    }
    return ends.entrySet().stream()
        .allMatch(
            end -> {
              OffsetAndMetadata position = taken.get(end.getKey());
              return end.getValue() == 0
                  || (position != null && position.offset() >= end.getValue());
            });
  }

  private static <T> T await(org.apache.kafka.common.KafkaFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void pause() throws InterruptedException {
    var never = new CountDownLatch(1);
    if (never.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("nobody counts this latch down");
    }
  }
}
