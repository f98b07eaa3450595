package dev.interlude.activity.stream;

import static dev.interlude.activity.stream.AppRecord.binary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.clients.ClientRegistry;
import dev.interlude.activity.delivery.EventLog;
import dev.interlude.activity.delivery.EventMetrics;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.defaults.ConsumerPolicy;
import dev.interlude.defaults.ReadinessPart;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TopicTail;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Several instances, restarts, and a start before the directory is read. */
@InterludeIntegrationTest(service = "activity")
class SharedReadingIT {

  private static final String TENANT = "stream-shared";

  @Autowired private ApplicationContext context;
  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private TakingRecords taking;
  @Autowired private ConcurrentMessageListenerContainer<byte[], byte[]> first;

  private final TopicTail activities =
      TopicTail.fromNow(Infrastructure.shared().broker().bootstrapServers(), Topics.ACTIVITIES);

  @BeforeEach
  void enrol() {
    Infrastructure.shared().broker().create(Topics.clientEvents(TENANT));
    new Ground(context).enrol(TENANT);
    first.start();
  }

  @AfterEach
  void close() {
    first.start();
    activities.close();
  }

  @Test
  void losesNothingWhileASecondInstanceComesAndTheFirstGoes() {
    send("before", 1_000);
    var second = another(taking);
    second.start();
    try {
      send("both", 2_000);
      await().untilAsserted(() -> assertThat(partitionsOf(second)).isEqualTo(1));
      assertThat(partitionsOf(first)).isEqualTo(1);
      send("shared", 2_000);
      first.stop();
      send("alone", 1_000);
      assertLogHolds(Map.of("before", 1_000, "both", 2_000, "shared", 2_000, "alone", 1_000));
    } finally {
      second.stop();
    }
  }

  @Test
  void makesTheSameOfARecordThatComesAgain() throws Exception {
    var ground = new Ground(context);
    send("again", 200);
    ground.awaitAllCommitted(TENANT);
    first.stop();
    List<String> once = contents("again");
    try (var admin = ground.admin()) {
      var start = new HashMap<TopicPartition, OffsetAndMetadata>();
      ground.ends(TENANT).forEach((at, end) -> start.put(at, new OffsetAndMetadata(end / 2)));
      String group = context.getBean(StreamSettings.class).group();
      await().until(() -> altered(admin, group, start));
    }
    first.start();
    ground.awaitAllCommitted(TENANT);
    List<String> twice = contents("again");
    assertThat(twice).hasSizeGreaterThan(once.size());
    assertThat(new HashSet<>(twice)).isEqualTo(new HashSet<>(once));
  }

  @Test
  void waitsUntilTheDirectoryIsRead() {
    var ground = new Ground(context);
    ground.awaitAllCommitted(TENANT);
    first.stop();
    var read = new AtomicBoolean();
    var early = another(takingOnceRead(read));
    early.start();
    try {
      send("early", 50);
      var before = ground.committed(TENANT);
      await()
          .during(Duration.ofSeconds(3))
          .until(() -> contents("early").isEmpty() && ground.committed(TENANT).equals(before));
      read.set(true);
      assertLogHolds(Map.of("early", 50));
    } finally {
      early.stop();
    }
  }

  private static boolean altered(
      Admin admin, String group, Map<TopicPartition, OffsetAndMetadata> offsets)
      throws InterruptedException {
    try {
      admin.alterConsumerGroupOffsets(group, offsets).all().get();
      return true;
    } catch (ExecutionException e) {
      return false;
    }
  }

  private void send(String name, int count) {
    IntStream.range(0, count).forEach(i -> log.send(binary(TENANT, name + "-" + i, "p-001")));
    log.flush();
  }

  private void assertLogHolds(Map<String, Integer> counts) {
    Set<String> wanted =
        counts.entrySet().stream()
            .flatMap(
                each -> IntStream.range(0, each.getValue()).mapToObj(i -> each.getKey() + "-" + i))
            .collect(Collectors.toSet());
    await()
        .untilAsserted(
            () ->
                assertThat(
                        activities.records(TENANT + "/p-001").stream()
                            .map(each -> EventRecords.read(each.headers(), each.value()).id())
                            .collect(Collectors.toSet()))
                    .isEqualTo(wanted));
  }

  /** All that a record of the log says. */
  private List<String> contents(String name) {
    return activities.records(TENANT + "/p-001").stream()
        .filter(each -> EventRecords.read(each.headers(), each.value()).id().startsWith(name + "-"))
        .map(SharedReadingIT::content)
        .toList();
  }

  private static String content(ConsumerRecord<String, byte[]> each) {
    return EventRecords.read(each.headers(), each.value())
        + " "
        + EventRecords.readEnrichment(each.value());
  }

  private static int partitionsOf(ConcurrentMessageListenerContainer<?, ?> container) {
    var assigned = container.getAssignedPartitions();
    return assigned == null
        ? 0
        : (int)
            assigned.stream()
                .filter(each -> each.topic().equals(Topics.clientEvents(TENANT).name()))
                .count();
  }

  private TakingRecords takingOnceRead(AtomicBoolean read) {
    return new TakingRecords(
        context.getBean(JudgingRecords.class),
        context.getBean(EventLog.class),
        context.getBean(EventMetrics.class),
        context.getBean(StreamMetrics.class),
        new ReadinessPart() {
          @Override
          public String name() {
            return "directory";
          }

          @Override
          public boolean isReady() {
            return read.get();
          }
        },
        context.getBean(ClientRegistry.class));
  }

  private ConcurrentMessageListenerContainer<byte[], byte[]> another(TakingRecords by) {
    var container =
        new StreamConfiguration()
            .clientEventsContainer(
                context.getBean(KafkaProperties.class),
                context.getBean(KafkaConnectionDetails.class),
                context.getBean(StreamSettings.class),
                by,
                context.getBean(ConsumerPolicy.class),
                context.getBean(MeterRegistry.class));
    // So the readiness of the service under test does not wait for it.
    container.setAutoStartup(false);
    return container;
  }
}
