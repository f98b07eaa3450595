package dev.interlude.activity.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.Service;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;

/** What tests of the way in by Kafka stand on: people, an app, and where the group is. */
final class Ground {

  static final String APP = "desk-app";

  private final KafkaTemplate<String, byte[]> log;
  private final PeopleDirectory people;
  private final String group;
  private final String brokers;
  private final int port;

  @SuppressWarnings("unchecked")
  Ground(ApplicationContext context) {
    log = context.getBean("eventTemplate", KafkaTemplate.class);
    people = context.getBean(PeopleDirectory.class);
    group = context.getBean(StreamSettings.class).group();
    brokers =
        String.join(
            ",", context.getBean(KafkaConnectionDetails.class).getConsumer().getBootstrapServers());
    port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  String brokers() {
    return brokers;
  }

  /** One person, and one app whose sources begin with the tenant's name. */
  void enrol(String tenant) {
    enrol(tenant, log);
  }

  /**
   * @param directory who may write the directory
   */
  void enrol(String tenant, KafkaTemplate<String, byte[]> directory) {
    Service.enrol(directory, tenant, "p-001");
    await().until(() -> people.isEnrolled(tenant, "p-001"));
    String app = "{\"types\": [\"*\"], \"sourcePrefix\": \"urn:%s:\"}".formatted(tenant);
    var answer =
        new Service(port).send("PUT", "/v1/clients/" + APP, Tokens.tenantAdmin(tenant), app);
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  /** Until the group has committed all that the topics of these tenants hold. */
  void awaitAllCommitted(String... tenants) {
    await().untilAsserted(() -> assertThat(committed(tenants)).isEqualTo(ends(tenants)));
  }

  Map<TopicPartition, Long> committed(String... tenants) {
    try (Admin admin = admin()) {
      Map<TopicPartition, OffsetAndMetadata> offsets =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      Map<TopicPartition, Long> committed = new HashMap<>();
      for (TopicPartition partition : ends(tenants).keySet()) {
        OffsetAndMetadata offset = offsets.get(partition);
        committed.put(partition, offset == null ? 0L : offset.offset());
      }
      return committed;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  Map<TopicPartition, Long> ends(String... tenants) {
    try (Admin admin = admin()) {
      Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
      for (String tenant : tenants) {
        String topic = Topics.clientEvents(tenant).name();
        for (TopicDescription found :
            admin.describeTopics(List.of(topic)).allTopicNames().get().values()) {
          found
              .partitions()
              .forEach(
                  each ->
                      latest.put(new TopicPartition(topic, each.partition()), OffsetSpec.latest()));
        }
      }
      Map<TopicPartition, Long> ends = new HashMap<>();
      admin.listOffsets(latest).all().get().forEach((at, end) -> ends.put(at, end.offset()));
      return ends;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", brokers));
  }
}
