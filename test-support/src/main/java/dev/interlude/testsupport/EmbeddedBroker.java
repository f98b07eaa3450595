package dev.interlude.testsupport;

import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A broker inside this JVM, with which it ends. */
final class EmbeddedBroker {
  private EmbeddedBroker() {}

  static Broker start() {
    var broker = new EmbeddedKafkaKraftBroker(1, Infrastructure.PARTITIONS);
    broker.brokerProperty("auto.create.topics.enable", "false");
    broker.brokerProperty("offsets.topic.num.partitions", "4");
    broker.brokerProperty("transaction.state.log.num.partitions", "4");
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.brokerProperty("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20));
    broker.afterPropertiesSet();
    return Broker.at(broker.getBrokersAsString());
  }
}
