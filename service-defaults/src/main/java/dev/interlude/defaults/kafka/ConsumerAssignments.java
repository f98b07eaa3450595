package dev.interlude.defaults.kafka;

import dev.interlude.defaults.ReadinessPart;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.ApplicationListener;
import org.springframework.kafka.event.ConsumerStoppingEvent;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Whether the consumers of the bindings have got their partitions: none while starting or
 * rebalancing. An empty share counts, since a topic may have fewer partitions than readers.
 */
final class ConsumerAssignments
    implements ReadinessPart, ApplicationListener<ConsumerStoppingEvent> {
  private final List<Watched> containers = new CopyOnWriteArrayList<>();

  private record Watched(
      AbstractMessageListenerContainer<?, ?> container, Map<Consumer<?, ?>, Boolean> assigned) {
    boolean isReady() {
      return container.isRunning()
          && !assigned.isEmpty()
          && assigned.values().stream().allMatch(Boolean::booleanValue);
    }
  }

  void watch(AbstractMessageListenerContainer<?, ?> container) {
    var watched = new Watched(container, new ConcurrentHashMap<>());
    var properties = container.getContainerProperties();
    var inner =
        properties.getConsumerRebalanceListener() instanceof ConsumerAwareRebalanceListener listener
            ? listener
            : new ConsumerAwareRebalanceListener() {};
    properties.setConsumerRebalanceListener(new Watching(inner, watched.assigned()));
    containers.add(watched);
  }

  @Override
  public String name() {
    return "consumers";
  }

  @Override
  public boolean isReady() {
    return containers.stream()
        .filter(each -> each.container().isAutoStartup())
        .allMatch(Watched::isReady);
  }

  /** A consumer that stops gives its share back, and is waited for no more. */
  @Override
  public void onApplicationEvent(ConsumerStoppingEvent stopping) {
    containers.forEach(each -> each.assigned().remove(stopping.getConsumer()));
  }

  /** Hands everything on to the binder's own listener. */
  private record Watching(
      ConsumerAwareRebalanceListener inner, Map<Consumer<?, ?>, Boolean> assigned)
      implements ConsumerAwareRebalanceListener {

    @Override
    public void onPartitionsRevokedBeforeCommit(
        Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
      assigned.replace(consumer, false);
      inner.onPartitionsRevokedBeforeCommit(consumer, partitions);
    }

    @Override
    public void onPartitionsRevokedAfterCommit(
        Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
      inner.onPartitionsRevokedAfterCommit(consumer, partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
      assigned.replace(consumer, false);
      inner.onPartitionsLost(consumer, partitions);
    }

    @Override
    public void onPartitionsAssigned(
        Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
      inner.onPartitionsAssigned(consumer, partitions);
      assigned.put(consumer, true);
    }
  }
}
