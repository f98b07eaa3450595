package dev.interlude.testsupport;

import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;

/** A Kafka broker with the topics of every installation. */
public interface Broker {
  String bootstrapServers();

  /** Creates a topic beside those of every installation, e.g. one of a tenant's apps. */
  void create(Topic topic);

  /** The topics of every installation, as this JVM's brokers have them. */
  static List<NewTopic> installation() {
    return Topics.all().stream().map(Broker::described).toList();
  }

  static NewTopic described(Topic topic) {
    return new NewTopic(topic.name(), topic.partitions(Infrastructure.PARTITIONS), (short) 1)
        .configs(topic.settings());
  }
}
