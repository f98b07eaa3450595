package dev.interlude.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.Topics;
import dev.interlude.reminder.Company;
import dev.interlude.testsupport.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Sends what waits by now, once all that was said about breaks is written down. */
public record Courier(Delivering delivering, DeliverySettings settings, MeterRegistry meters) {

  /** For tests of other packages. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class CourierConfiguration {

    @Bean
    Courier courier(Delivering delivering, DeliverySettings settings, MeterRegistry meters) {
      return new Courier(delivering, settings, meters);
    }

    @Bean
    Waiting waiting(Company company, Targets targets, Deliveries deliveries) {
      return new Waiting(company, targets, deliveries);
    }
  }

  public void goesOut() throws Exception {
    awaitWords();
    for (var begun = delivering.begin(500); !begun.isEmpty(); begun = delivering.begin(500)) {
      CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).get();
    }
  }

  /** Sends as an instance does, until it is closed. */
  public AutoCloseable inBackground() {
    var loop = new DeliveryLoop(delivering, settings, meters);
    loop.start();
    return loop::stop;
  }

  private static void awaitWords() throws Exception {
    String broker = Infrastructure.shared().broker().bootstrapServers();
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      var topic = Topics.BREAKS.name();
      var described = admin.describeTopics(List.of(topic)).allTopicNames().get();
      var wanted = new HashMap<TopicPartition, OffsetSpec>();
      for (var info : described.values().iterator().next().partitions()) {
        wanted.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest());
      }
      var ends = admin.listOffsets(wanted).all().get();
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> {
                var reached =
                    admin
                        .listConsumerGroupOffsets("reminder-delivery")
                        .partitionsToOffsetAndMetadata()
                        .get();
                ends.forEach(
                    (partition, end) -> {
                      var at = reached.get(partition);
                      assertThat(at == null ? 0 : at.offset()).isGreaterThanOrEqualTo(end.offset());
                    });
              });
    }
  }
}
