package dev.interlude.testsupport;

import dev.interlude.contracts.Topic;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A broker inside this JVM. */
final class EmbeddedBroker implements Broker {
  private final EmbeddedKafkaKraftBroker broker;

  private EmbeddedBroker(EmbeddedKafkaKraftBroker broker) {
    this.broker = broker;
  }

  static Broker start() {
    var broker = new EmbeddedKafkaKraftBroker(1, Infrastructure.PARTITIONS);
    broker.brokerProperty("auto.create.topics.enable", "false");
    broker.brokerProperty("offsets.topic.num.partitions", "4");
    broker.brokerProperty("transaction.state.log.num.partitions", "4");
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.brokerProperty("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20));
    broker.afterPropertiesSet();
    broker.addTopics(Broker.installation().toArray(NewTopic[]::new));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
    return new EmbeddedBroker(broker);
  }

  @Override
  public String bootstrapServers() {
    return broker.getBrokersAsString();
  }

  @Override
  public void create(Topic topic) {
    if (!broker.getTopics().contains(topic.name())) {
      broker.addTopics(Broker.described(topic));
    }
  }
}
