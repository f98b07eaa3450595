package dev.interlude.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import dev.interlude.localstack.LocalStack;
import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackPorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The topics of tenants' apps: made by the local stack, and by the job that Compose runs. */
class TopicsCommandIT {

  private final StackPorts ports = StackPorts.free();

  @TempDir Path home;

  @Test
  void makesATopicForTheAppsOfEachTenantWithTheBrokersTimes() throws Exception {
    try (LocalStack stack =
        LocalStack.builder().home(home).ports(ports).parts(EnumSet.of(Part.BROKER)).start()) {
      assertThat(stack.isReady(Part.BROKER)).isTrue();
      awaitTimes(Topics.clientEvents("acme"), "LogAppendTime");

      makeWithWritersTimes(Topics.clientEvents("older"));
      Path login = Files.writeString(home.resolve("login.properties"), "client.id=admin\n");
      assertThat(
              run(
                  "--tenant=umbrella",
                  "--tenant=older",
                  "--partitions=3",
                  "--command-config=" + login))
          .isZero();
      for (String tenant : List.of("umbrella", "older")) {
        awaitTimes(Topics.clientEvents(tenant), "LogAppendTime");
      }
      assertThat(partitionsOf(Topics.clientEvents("umbrella")))
          .isEqualTo(partitionsOf(Topics.ACTIVITIES));
      assertThat(run()).isZero();
    }
  }

  @Test
  void saysWhichFileItCannotRead() {
    assertThat(run("--command-config=" + home.resolve("absent"))).isNotZero();
  }

  private int run(String... options) {
    return new CommandLine(new TopicsCommand())
        .execute(
            Stream.concat(
                    Stream.of("--bootstrap-servers=" + ports.bootstrapServers()),
                    Stream.of(options))
                .toArray(String[]::new));
  }

  private void makeWithWritersTimes(Topic topic) throws Exception {
    try (Admin admin = admin()) {
      admin.createTopics(List.of(new NewTopic(topic.name(), 8, (short) 1))).all().get();
    }
    awaitTimes(topic, "CreateTime");
  }

  /** The broker learns of new topics and settings a moment after they were acknowledged. */
  private void awaitTimes(Topic topic, String expected) {
    await()
        .ignoreExceptionsInstanceOf(ExecutionException.class)
        .untilAsserted(() -> assertThat(timesOf(topic)).isEqualTo(expected));
  }

  private String timesOf(Topic topic) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    try (Admin admin = admin()) {
      var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
      return Objects.requireNonNull(settings).get("message.timestamp.type").value();
    }
  }

  private int partitionsOf(Topic topic) throws Exception {
    try (Admin admin = admin()) {
      var found = admin.describeTopics(List.of(topic.name())).allTopicNames().get();
      return Objects.requireNonNull(found.get(topic.name())).partitions().size();
    }
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", ports.bootstrapServers()));
  }
}
