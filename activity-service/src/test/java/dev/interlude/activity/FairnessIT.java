package dev.interlude.activity;

import static dev.interlude.activity.Service.BATCH;
import static dev.interlude.activity.Service.json;
import static dev.interlude.activity.Service.posture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.TopicTail;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

/** What one caller may take, and what is left for the others. */
@InterludeIntegrationTest(
    service = "activity",
    properties = {
      "interlude.activity.intake.max-requests-in-flight=8",
      "interlude.activity.intake.body-timeout=2s"
    })
class FairnessIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int SLOW = 12;
  private static final Tokens NOISY = Tokens.clientApp("fair", "noisy");
  private static final Tokens QUIET = Tokens.clientApp("fair", "quiet");

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory people;
  @Autowired private MeterRegistry meters;
  @LocalServerPort private int port;
  private Service service = new Service(0);

  @BeforeEach
  void enrol() {
    service = new Service(port);
    Service.enrol(log, "fair", "p-001");
    await().atMost(PATIENCE).until(() -> people.isEnrolled("fair", "p-001"));
    register("noisy", ", \"quota\": {\"eventsPerSecond\": 5, \"burst\": 600}");
    register("quiet", "");
  }

  @Test
  void takesAllOfAQuietClientAndTheQuotaOfANoisyOne() {
    Set<String> taken = ConcurrentHashMap.newKeySet();
    Set<Integer> others = ConcurrentHashMap.newKeySet();
    var granted = new AtomicInteger();
    var refused = new AtomicInteger();
    var over = new AtomicBoolean();
    long begin = System.nanoTime();
    List<Integer> quiet = new ArrayList<>();
    try (var flood = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int connection = 0; connection < 12; connection++) {
        int number = connection;
        flood.execute(
            () -> {
              for (int i = 0; i < 20 || !over.get(); i++) {
                List<String> ids = ids("noisy-%d-%d".formatted(number, i), 20);
                HttpResponse<String> answer = post(NOISY, ids);
                switch (answer.statusCode()) {
                  case 202 -> {
                    granted.incrementAndGet();
                    taken.addAll(ids);
                  }
                  case 429 -> refused.incrementAndGet();
                  default -> others.add(answer.statusCode());
                }
              }
            });
      }
      for (int i = 0; i < 30; i++) {
        List<String> ids = ids("quiet-" + i, 20);
        quiet.add(post(QUIET, ids).statusCode());
        taken.addAll(ids);
      }
      over.set(true);
    }
    long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds() + 1;
    assertThat(quiet).hasSize(30).containsOnly(202);
    assertThat(others).isEmpty();
    assertThat(granted.get()).isBetween(600 / 20, (int) (600 + 5 * seconds) / 20);
    assertThat(refused.get()).isGreaterThan(granted.get());
    try (var activities = TopicTail.fromStart(brokers(), Topics.ACTIVITIES)) {
      await().atMost(PATIENCE).until(() -> idsIn(activities).size() >= taken.size());
      assertThat(idsIn(activities)).containsExactlyInAnyOrderElementsOf(taken);
    }
    assertThat(meters.counter("interlude.activity.requests.refused", "reason", "quota").count())
        .isPositive();
  }

  @Test
  void tellsWhenABatchOverTheQuotaWillPass() {
    register("bursting", ", \"quota\": {\"eventsPerSecond\": 100, \"burst\": 500}");
    Tokens bursting = Tokens.clientApp("fair", "bursting");
    assertThat(post(bursting, ids("first", 480)).statusCode()).isEqualTo(202);
    HttpResponse<String> answer = post(bursting, ids("second", 400));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(json(answer).at("/code").asString()).isEqualTo("quota-exceeded");
    long seconds = answer.headers().firstValueAsLong("Retry-After").orElseThrow();
    assertThat(seconds).isBetween(2L, 4L);
    await()
        .pollDelay(Duration.ofSeconds(seconds))
        .atMost(Duration.ofSeconds(seconds + 2))
        .until(() -> post(bursting, ids("second", 400)).statusCode() == 202);
  }

  @Test
  void endsBodiesThatTrickleAndLeavesPlacesMeanwhile() {
    try (var trickle = new Trickle(port, NOISY, SLOW)) {
      for (int i = 0; i < 20; i++) {
        assertThat(post(QUIET, ids("beside-" + i, 5)).statusCode()).isEqualTo(202);
      }
      await().atMost(PATIENCE).until(() -> trickle.answers().size() == SLOW);
      assertThat(trickle.answers()).containsOnly(408, 429).contains(408);
      register("noisy", "");
      assertThat(post(NOISY, ids("afterwards", 5)).statusCode()).isEqualTo(202);
    }
  }

  private HttpResponse<String> post(Tokens token, List<String> ids) {
    List<String> events = ids.stream().map(id -> posture(id, "p-001")).toList();
    return service.post(token, "[" + String.join(",", events) + "]", BATCH);
  }

  private void register(String client, String quota) {
    var body = "{\"types\": [\"*\"], \"sourcePrefix\": \"urn:\"%s}".formatted(quota);
    var answer = service.send("PUT", "/v1/clients/" + client, Tokens.tenantAdmin("fair"), body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static List<String> ids(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + "-" + i).toList();
  }

  private static List<String> idsIn(TopicTail activities) {
    return activities.records("fair/p-001").stream()
        .map(found -> EventRecords.read(found.headers(), found.value()).id())
        .filter(id -> id.startsWith("noisy-") || id.startsWith("quiet-"))
        .toList();
  }

  private static String brokers() {
    return Infrastructure.shared().broker().bootstrapServers();
  }
}
