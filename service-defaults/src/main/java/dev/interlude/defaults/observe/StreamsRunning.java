package dev.interlude.defaults.observe;

import dev.interlude.defaults.ReadinessPart;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Kafka Streams is ready in the state RUNNING only: not while it rebalances or restores. */
final class StreamsRunning implements ReadinessPart {
  private final ListableBeanFactory beans;

  StreamsRunning(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public String name() {
    return "streams";
  }

  @Override
  public boolean isReady() {
    // Looked up at each call: the binder registers the factories late.
    return beans.getBeansOfType(StreamsBuilderFactoryBean.class, true, false).values().stream()
        .map(StreamsBuilderFactoryBean::getKafkaStreams)
        .allMatch(streams -> streams != null && streams.state() == KafkaStreams.State.RUNNING);
  }
}
