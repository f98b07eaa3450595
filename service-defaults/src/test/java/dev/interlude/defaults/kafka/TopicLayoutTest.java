package dev.interlude.defaults.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InfrastructureExtension;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InfrastructureExtension.class)
class TopicLayoutTest {

  @Test
  void acceptsTopicsAsTheInstallationHasThem() {
    assertThat(TopicLayout.fault(Topics.joinedByPerson(), found(8), 8)).isEmpty();
  }

  @Test
  void namesMissingTopics() {
    var found = found(8);
    found.remove(Topics.BREAKS.name());
    assertThat(TopicLayout.fault(Topics.joinedByPerson(), found, 8))
        .get()
        .extracting(Throwable::getMessage)
        .isEqualTo("Topics are missing: interlude.breaks.v1.");
  }

  @Test
  void namesTopicsWithOtherNumbersOfPartitions() {
    var found = found(8);
    found.put(Topics.PEOPLE.name(), 12);
    assertThat(TopicLayout.fault(Topics.joinedByPerson(), found, 8))
        .get()
        .extracting(Throwable::getMessage)
        .asString()
        .contains("8 partitions each", "interlude.people.v1 has 12");
  }

  @Test
  void comparesWithTheBroker(Infrastructure infrastructure) {
    var servers = infrastructure.broker().bootstrapServers();
    check(servers, Infrastructure.PARTITIONS, Duration.ofSeconds(30)).start();
    assertThatThrownBy(check(servers, 24, Duration.ofSeconds(30))::start)
        .isInstanceOf(TopicLayoutException.class)
        .hasMessageContaining("24 partitions each");
  }

  @Test
  void refusesToStartWithoutABroker() {
    assertThatThrownBy(check("localhost:1", 8, Duration.ofSeconds(1))::start)
        .isInstanceOf(TopicLayoutException.class)
        .hasMessageContaining("Kafka at localhost:1 did not answer within 1 s");
  }

  private static TopicLayoutCheck check(String servers, int partitions, Duration wait) {
    return new TopicLayoutCheck(
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
        new TopicSettings(partitions, wait));
  }

  private static Map<String, Integer> found(int partitions) {
    Map<String, Integer> found = new HashMap<>();
    Topics.joinedByPerson().forEach(topic -> found.put(topic.name(), partitions));
    return found;
  }
}
