package dev.interlude.localstack.broker;

import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics of an installation that do not exist yet; may be repeated. */
public final class TopicCreation {

  private static final int SECONDS = 60;
  private static final String TIMES = TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG;

  private TopicCreation() {}

  /**
   * Topics keep the number of partitions with which the installation began, whatever is asked for.
   * Those of tenants get the broker's times if they do not have them yet.
   *
   * @param connection where the broker is and how to log in, as Kafka's clients name it
   * @param replicas copies of each partition; -1 for as many as the broker makes by itself
   * @param tenants whose apps may write to Kafka
   * @return the number of partitions of the installation
   */
  public static int create(
      Map<String, String> connection, int partitions, short replicas, List<String> tenants)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, SECONDS * 1000);
    try (Admin admin = Admin.create(settings)) {
      Set<String> existing = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
      int actual = partitionsOf(admin, existing, partitions);
      List<NewTopic> missing =
          wanted(tenants)
              .filter(Predicate.not(topic -> existing.contains(topic.name())))
              .map(topic -> newTopic(topic, actual, replicas))
              .toList();
      for (var created : admin.createTopics(missing).values().values()) {
        awaitCreated(created);
      }
      stamp(admin, wanted(tenants).filter(topic -> existing.contains(topic.name())));
      return actual;
    }
  }

  private static Stream<Topic> wanted(List<String> tenants) {
    List<Topic> topics = new ArrayList<>(Topics.all());
    tenants.forEach(tenant -> topics.add(Topics.clientEvents(tenant)));
    return topics.stream();
  }

  private static int partitionsOf(Admin admin, Set<String> existing, int partitions)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<String> joined =
        Topics.joinedByPerson().stream().map(Topic::name).filter(existing::contains).toList();
    int actual = partitions;
    for (var description : admin.describeTopics(joined).topicNameValues().values()) {
      actual = description.get(SECONDS, TimeUnit.SECONDS).partitions().size();
    }
    return actual;
  }

  /** A topic that was made by other means, or before the broker's times were wanted. */
  private static void stamp(Admin admin, Stream<Topic> existing)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    existing
        .filter(Topic::brokerTime)
        .forEach(
            topic ->
                changes.put(
                    new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                    List.of(
                        new AlterConfigOp(
                            new ConfigEntry(
                                TIMES, Objects.requireNonNull(topic.settings().get(TIMES))),
                            AlterConfigOp.OpType.SET))));
    admin.incrementalAlterConfigs(changes).all().get(SECONDS, TimeUnit.SECONDS);
  }

  private static NewTopic newTopic(Topic topic, int partitions, short replicas) {
    return new NewTopic(topic.name(), topic.partitions(partitions), replicas)
        .configs(topic.settings());
  }

  private static void awaitCreated(KafkaFuture<Void> created)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      created.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }
}
