package dev.interlude.defaults.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.event.ConsumerStoppingEvent;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;

class ConsumerAssignmentsTest {
  private static final List<TopicPartition> SHARE = List.of(new TopicPartition("t", 0));

  private final ConsumerAssignments assignments = new ConsumerAssignments();
  private final ContainerProperties properties = new ContainerProperties("t");
  private final AbstractMessageListenerContainer<?, ?> container =
      mock(AbstractMessageListenerContainer.class);
  private final Consumer<?, ?> first = mock(Consumer.class);
  private final Consumer<?, ?> second = mock(Consumer.class);

  ConsumerAssignmentsTest() {
    when(container.getContainerProperties()).thenReturn(properties);
    when(container.isAutoStartup()).thenReturn(true);
    when(container.isRunning()).thenReturn(true);
  }

  @Test
  void areReadyWithoutConsumers() {
    assertThat(assignments.isReady()).isTrue();
  }

  @Test
  void areNotReadyBeforeTheFirstAssignmentAndWhileRebalancing() {
    assignments.watch(container);
    assertThat(assignments.isReady()).isFalse();
    listener().onPartitionsAssigned(first, SHARE);
    assertThat(assignments.isReady()).isTrue();
    listener().onPartitionsRevokedBeforeCommit(first, SHARE);
    assertThat(assignments.isReady()).isFalse();
    listener().onPartitionsAssigned(first, List.of());
    assertThat(assignments.isReady()).isTrue();
  }

  @Test
  void waitForEveryConsumerOfTheContainer() {
    assignments.watch(container);
    listener().onPartitionsAssigned(first, SHARE);
    listener().onPartitionsAssigned(second, SHARE);
    listener().onPartitionsLost(second, SHARE);
    assertThat(assignments.isReady()).isFalse();
    listener().onPartitionsAssigned(second, SHARE);
    assertThat(assignments.isReady()).isTrue();
  }

  @Test
  void waitNoLongerForAConsumerThatWasStopped() {
    assignments.watch(container);
    listener().onPartitionsAssigned(first, SHARE);
    assignments.onApplicationEvent(
        new ConsumerStoppingEvent(container, container, first, List.of()));
    listener().onPartitionsRevokedBeforeCommit(first, SHARE);
    assertThat(assignments.isReady()).isFalse();
    listener().onPartitionsAssigned(second, SHARE);
    assertThat(assignments.isReady()).isTrue();
  }

  @Test
  void handOnToTheBindersListener() {
    var inner = new Remembering();
    properties.setConsumerRebalanceListener(inner);
    assignments.watch(container);
    listener().onPartitionsAssigned(first, SHARE);
    assertThat(inner.assigned).isTrue();
  }

  private ConsumerAwareRebalanceListener listener() {
    return (ConsumerAwareRebalanceListener)
        Objects.requireNonNull(properties.getConsumerRebalanceListener());
  }

  private static final class Remembering implements ConsumerAwareRebalanceListener {
    private boolean assigned;

    @Override
    public void onPartitionsAssigned(
        Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
      assigned = true;
    }
  }
}
