package dev.interlude.activity.stream;

import static dev.interlude.activity.stream.AppRecord.binary;
import static dev.interlude.activity.stream.AppRecord.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service and an app on a broker where each may do what deploy/README.md gives it. */
@InterludeIntegrationTest(service = "activity")
@DirtiesContext
class AccessIT {

  private static final String APP = SecuredInstallation.APP;
  private static final SecuredBroker BROKER = SecuredInstallation.start();

  @Autowired private ApplicationContext context;

  @DynamicPropertySource
  static void useSecuredBroker(DynamicPropertyRegistry settings) {
    BROKER
        .as("activity-service")
        .forEach((key, value) -> settings.add("spring.kafka.properties." + key, () -> value));
    settings.add("spring.kafka.bootstrap-servers", BROKER::address);
  }

  @AfterAll
  static void end() {
    BROKER.close();
  }

  @Test
  void takesWhatTheAppWritesWithItsOwnAccessOnly() throws Exception {
    try (var directory = new Closing(BROKER.asAdmin())) {
      new Ground(context).enrol("acme", directory.template());
    }
    try (var app = producer(APP)) {
      app.send(binary("acme", "one", "p-001")).get();
      app.send(with(binary("acme", "bad", "p-001"), "ce_time", "never")).get();
      app.send(binary("acme", "two", "p-001")).get();
    }
    try (var log = reading(BROKER.asAdmin(), Topics.ACTIVITIES, Topics.REJECTED)) {
      List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
      await()
          .untilAsserted(
              () -> {
                log.poll(Duration.ofMillis(200)).forEach(seen::add);
                assertThat(seen).hasSize(3);
              });
      assertThat(seen)
          .filteredOn(each -> each.topic().equals(Topics.ACTIVITIES.name()))
          .extracting(each -> EventRecords.read(each.headers(), each.value()).id())
          .containsExactly("one", "two");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "interlude.client-events.v1.umbrella",
    "interlude.client-events.v1.acme-2",
    "interlude.client-events.rejected.v1",
    "interlude.activities.v1",
    "interlude.people.v1"
  })
  void letsAnAppWriteToNoOtherTopic(String topic) {
    try (var app = producer(APP)) {
      assertThatThrownBy(() -> app.send(new ProducerRecord<>(topic, new byte[] {'{', '}'})).get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  void letsAnAppReadNothingNotEvenItsOwnTopic() {
    try (var app = reading(BROKER.as(APP), Topics.clientEvents("acme"))) {
      assertThatThrownBy(() -> poll(app)).isInstanceOf(TopicAuthorizationException.class);
    }
    Map<String, Object> grouped = new HashMap<>(BROKER.as(APP));
    grouped.put("group.id", context.getBean(StreamSettings.class).group());
    try (var app =
        new KafkaConsumer<>(grouped, new StringDeserializer(), new ByteArrayDeserializer())) {
      app.subscribe(List.of(Topics.clientEvents("acme").name()));
      assertThatThrownBy(() -> poll(app))
          .isInstanceOfAny(TopicAuthorizationException.class, GroupAuthorizationException.class);
    }
  }

  private static void poll(KafkaConsumer<?, ?> consumer) {
    await().until(() -> consumer.poll(Duration.ofMillis(200)).count() > 0);
  }

  private static KafkaProducer<String, byte[]> producer(String user) {
    return new KafkaProducer<>(BROKER.as(user), new StringSerializer(), new ByteArraySerializer());
  }

  private static KafkaConsumer<String, byte[]> reading(Map<String, Object> as, Topic... topics) {
    var consumer = new KafkaConsumer<>(as, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        Stream.of(topics)
            .flatMap(
                topic ->
                    IntStream.range(0, topic.partitions(Infrastructure.PARTITIONS))
                        .mapToObj(i -> new TopicPartition(topic.name(), i)))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  /** A template that ends with its producers. */
  private static final class Closing implements AutoCloseable {
    private final DefaultKafkaProducerFactory<String, byte[]> producers;

    Closing(Map<String, Object> as) {
      producers =
          new DefaultKafkaProducerFactory<>(as, new StringSerializer(), new ByteArraySerializer());
    }

    KafkaTemplate<String, byte[]> template() {
      return new KafkaTemplate<>(producers);
    }

    @Override
    public void close() {
      producers.destroy();
    }
  }
}
