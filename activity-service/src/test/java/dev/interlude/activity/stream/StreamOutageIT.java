package dev.interlude.activity.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TopicTail;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kafka.server.BrokerServer;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** With a broker of its own, which it stops while what apps wrote is being taken. */
@InterludeIntegrationTest(service = "activity")
@DirtiesContext
class StreamOutageIT {

  private static final String TENANT = "stream-outage";
  private static final int WRITTEN = 40_000;
  private static final int POISON_EVERY = 5_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final EmbeddedKafkaKraftBroker BROKER = broker();

  @Autowired private ApplicationContext context;
  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private MeterRegistry meters;

  @DynamicPropertySource
  static void useOwnBroker(DynamicPropertyRegistry settings) {
    settings.add("spring.kafka.bootstrap-servers", BROKER::getBrokersAsString);
  }

  @AfterAll
  static void end() {
    BROKER.destroy();
  }

  @Test
  void skipsNothingThatAppsWroteAndTakesNothingBadAroundAnOutage() {
    new Ground(context).enrol(TENANT);
    for (int i = 0; i < WRITTEN; i++) {
      var event = AppRecord.binary(TENANT, "e-" + i, "p-001");
      log.send(i % POISON_EVERY == 0 ? AppRecord.without(event, "ce_type") : event);
    }
    log.flush();
    await().pollInterval(Duration.ofMillis(10)).atMost(PATIENCE).until(() -> accepted() > 0);
    servers().forEach(BrokerServer::shutdown);
    assertThat(accepted()).isLessThan(WRITTEN - WRITTEN / POISON_EVERY);
    servers().forEach(BrokerServer::startup);
    int poison = WRITTEN / POISON_EVERY;
    awaitDistinct(WRITTEN - poison, Topics.ACTIVITIES, "ce_id");
    awaitDistinct(poison, Topics.REJECTED, "interlude-origin");
    assertThat(awaitDistinct(1, Topics.REJECTED, "interlude-reason")).containsExactly("malformed");
    new Ground(context).awaitAllCommitted(TENANT);
  }

  private double accepted() {
    return meters
        .get("interlude.activity.stream.events")
        .tag("outcome", "accepted")
        .counter()
        .count();
  }

  /** Until a topic holds so many values of a header, and no more. */
  private static Set<String> awaitDistinct(int count, Topic topic, String header) {
    Set<String> found = new HashSet<>();
    try (var tail = TopicTail.fromStart(BROKER.getBrokersAsString(), topic)) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                tail.records()
                    .forEach(
                        each ->
                            found.add(
                                new String(each.headers().lastHeader(header).value(), UTF_8)));
                assertThat(found).hasSize(count);
              });
    }
    return found;
  }

  private static Collection<BrokerServer> servers() {
    return Objects.requireNonNull(BROKER.getCluster()).brokers().values();
  }

  private static EmbeddedKafkaKraftBroker broker() {
    var broker = new EmbeddedKafkaKraftBroker(1, Infrastructure.PARTITIONS);
    broker.kafkaPorts(TestSocketUtils.findAvailableTcpPort());
    broker.brokerProperty("auto.create.topics.enable", "false");
    broker.brokerProperty("offsets.topic.num.partitions", "4");
    broker.afterPropertiesSet();
    broker.addTopics(
        Stream.concat(Topics.all().stream(), Stream.of(Topics.clientEvents(TENANT)))
            .map(
                topic ->
                    new NewTopic(
                            topic.name(), topic.partitions(Infrastructure.PARTITIONS), (short) 1)
                        .configs(topic.settings()))
            .toArray(NewTopic[]::new));
    return broker;
  }
}
