package dev.interlude.defaults;

import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** What every consumer of a binding gets by itself, for those that no binding makes. */
public interface ConsumerPolicy {

  /**
   * Gives up on a record only when the listener names it as bad, tries again for ever after any
   * other failure, and holds readiness back until the container has its partitions. To be called
   * before the container starts.
   */
  void applyTo(AbstractMessageListenerContainer<?, ?> container);

  /**
   * The same without a part in readiness: for a consumer that nobody waits for who calls this
   * service.
   */
  void applyWithoutReadinessTo(AbstractMessageListenerContainer<?, ?> container);
}
