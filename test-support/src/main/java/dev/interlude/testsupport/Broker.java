package dev.interlude.testsupport;

import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** A Kafka broker with the topics of every installation. */
public final class Broker {
  private final String bootstrapServers;

  private Broker(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  static Broker at(String bootstrapServers) {
    var broker = new Broker(bootstrapServers);
    broker.create(Topics.all());
    return broker;
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Creates a topic beside those of every installation, unless it exists. */
  public void create(Topic topic) {
    create(List.of(topic));
  }

  private void create(Collection<Topic> topics) {
    try (var admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      admin.createTopics(topics.stream().map(Broker::described).toList()).all().get();
    } catch (ExecutionException failure) {
      if (!(failure.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("topics could not be created", failure);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static NewTopic described(Topic topic) {
    return new NewTopic(topic.name(), topic.partitions(Infrastructure.PARTITIONS), (short) 1)
        .configs(topic.settings());
  }
}
