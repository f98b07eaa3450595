package dev.interlude.testsupport;

import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import java.util.Collection;
import java.util.Objects;
import kafka.server.BrokerServer;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.util.TestSocketUtils;

/** A broker inside this JVM that one test has for itself, to be stopped and started again. */
public final class OwnBroker implements AutoCloseable {
  private final EmbeddedKafkaKraftBroker broker;

  private OwnBroker(EmbeddedKafkaKraftBroker broker) {
    this.broker = broker;
  }

  /** Returns when it runs, with the topics of every installation. */
  public static OwnBroker start() {
    var broker = new EmbeddedKafkaKraftBroker(1, Infrastructure.PARTITIONS);
    // It has to come back at the same address.
    broker.kafkaPorts(TestSocketUtils.findAvailableTcpPort());
    broker.brokerProperty("auto.create.topics.enable", "false");
    broker.brokerProperty("offsets.topic.num.partitions", "4");
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.afterPropertiesSet();
    broker.addTopics(Topics.all().stream().map(OwnBroker::described).toArray(NewTopic[]::new));
    return new OwnBroker(broker);
  }

  public String bootstrapServers() {
    return broker.getBrokersAsString();
  }

  /** It keeps what it has acknowledged. */
  public void goAway() {
    servers().forEach(BrokerServer::shutdown);
  }

  public void comeBack() {
    servers().forEach(BrokerServer::startup);
  }

  @Override
  public void close() {
    broker.destroy();
  }

  private Collection<BrokerServer> servers() {
    return Objects.requireNonNull(broker.getCluster()).brokers().values();
  }

  private static NewTopic described(Topic topic) {
    return new NewTopic(topic.name(), topic.partitions(Infrastructure.PARTITIONS), (short) 1)
        .configs(topic.settings());
  }
}
