package dev.interlude.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlude.client.ScriptedService.Reply;
import dev.interlude.client.ScriptedService.Request;
import dev.interlude.client.event.BreakKind;
import dev.interlude.client.event.BreakStarted;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client makes of each answer. */
class DeliveryTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final Told told = new Told();

  @Test
  void sendsABatchAsTheContractWantsIt() throws InterruptedException {
    try (var service = new ScriptedService(request -> Reply.takeAll());
        InterludeClient client = client(service).open()) {
      List<String> ids = report(client, 3);
      assertThat(client.flush(PATIENCE)).isTrue();

      Request request = service.requests().getFirst();
      assertThat(request.ids()).isEqualTo(ids).isSorted();
      assertThat(request.events().getFirst().get("subject").asString()).isEqualTo("rosa");
      assertThat(request.headers().getFirst("Content-Type"))
          .isEqualTo("application/cloudevents-batch+json");
      assertThat(Instant.parse(request.headers().getFirst("Sent-At"))).isNotNull();
      assertThat(request.headers().getFirst("Authorization")).isEqualTo("Bearer t1");
      assertThat(client.pending()).isZero();
      assertThat(told.accepted).hasValue(3);
    }
  }

  @Test
  void neverSendsMoreThanTheServiceTakes() throws InterruptedException {
    try (var service = new ScriptedService(request -> Reply.takeAll());
        InterludeClient client = client(service).open()) {
      report(client, 1_203);
      assertThat(client.flush(PATIENCE)).isTrue();

      assertThat(service.requests()).allMatch(request -> request.events().size() <= 500);
      assertThat(told.accepted).hasValue(1_203);
    }
  }

  @Test
  void tellsWhichEventsWereRejectedAndGoesOn() throws InterruptedException {
    String answer =
        """
        {"accepted": 1, "rejected": [{"index": 1, "id": "x", "code": "invalid-field",
          "detail": "is one of micro, movement, rest", "pointer": "/data/kind"}]}
        """;
    try (var service = new ScriptedService(request -> new Reply(202, Map.of(), answer));
        InterludeClient client = client(service).open()) {
      List<String> ids = report(client, 2);
      assertThat(client.flush(PATIENCE)).isTrue();

      RejectedEvent rejected = told.rejected.getFirst();
      assertThat(told.rejected).hasSize(1);
      assertThat(rejected.id()).isEqualTo(ids.get(1));
      assertThat(rejected.code()).isEqualTo("invalid-field");
      assertThat(rejected.pointer()).isEqualTo("/data/kind");
      assertThat(rejected.json()).contains(ids.get(1));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504, 403, 404, 408, 301, 200})
  void keepsTheEventsAndTheirIdsUntilTheServiceHasTakenThem(int status)
      throws InterruptedException {
    var replies = script(Reply.of(status), Reply.of(status), Reply.takeAll());
    try (var service = new ScriptedService(replies);
        InterludeClient client = client(service).open()) {
      List<String> ids = report(client, 2);
      assertThat(client.flush(PATIENCE)).isTrue();

      assertThat(service.requests()).extracting(Request::ids).containsExactly(ids, ids, ids);
      assertThat(told.postponed)
          .extracting(Postponement::code)
          .containsExactly("http-" + status, "http-" + status);
    }
  }

  @Test
  void believesNo202ThatDoesNotAccountForEachEvent() throws InterruptedException {
    var replies =
        script(
            Reply.of(202),
            new Reply(202, Map.of(), "{\"accepted\": 1, \"rejected\": []}"),
            Reply.takeAll());
    try (var service = new ScriptedService(replies);
        InterludeClient client = client(service).open()) {
      report(client, 2);
      assertThat(client.flush(PATIENCE)).isTrue();
      assertThat(service.requests()).hasSize(3);
    }
  }

  @Test
  void asksForAFreshTokenOnce() throws InterruptedException {
    var replies =
        script(Reply.takeAll(), Reply.of(401), Reply.takeAll(), Reply.of(401), Reply.of(401));
    try (var service = new ScriptedService(replies);
        InterludeClient client = client(service).open()) {
      for (int i = 0; i < 3; i++) {
        report(client, 1);
        assertThat(client.flush(PATIENCE)).isTrue();
      }
      assertThat(service.requests())
          .extracting(request -> request.headers().getFirst("Authorization"))
          .containsExactly(
              "Bearer t1", "Bearer t1", "Bearer t2", "Bearer t2", "Bearer t3", "Bearer t4");
      assertThat(told.postponed).extracting(Postponement::code).containsExactly("http-401");
    }
  }

  @Test
  void halvesABatchThatIsTooLarge() throws InterruptedException {
    try (var service =
            new ScriptedService(
                request -> request.events().size() > 40 ? Reply.of(413) : Reply.takeAll());
        InterludeClient client = client(service).open()) {
      report(client, 100);
      assertThat(client.flush(PATIENCE)).isTrue();
      assertThat(told.accepted).hasValue(100);
      assertThat(told.rejected).isEmpty();
    }
  }

  @Test
  void findsTheEventThatSpoilsEveryBatch() throws InterruptedException {
    var poison = new AtomicReference<>("");
    try (var service =
            new ScriptedService(
                request ->
                    request.ids().contains(poison.get())
                        ? Reply.problem(400, "malformed")
                        : Reply.takeAll());
        InterludeClient client = client(service).linger(PATIENCE).open()) {
      List<String> ids = report(client, 300);
      poison.set(ids.get(217));
      assertThat(client.flush(PATIENCE)).isTrue();

      assertThat(told.rejected)
          .extracting(RejectedEvent::id, RejectedEvent::code)
          .containsExactly(tuple(ids.get(217), "malformed"));
      assertThat(told.accepted).hasValue(299);
      assertThat(service.requests()).hasSizeLessThan(22);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 413})
  void losesNothingToARefusalThatIsNotTheServicesOwn(int status) throws InterruptedException {
    try (var service = new ScriptedService(script(new Reply(status, Map.of(), "<h1>No</h1>")));
        InterludeClient client = client(service).open()) {
      report(client, 1);
      assertThat(client.flush(PATIENCE)).isTrue();
      assertThat(told.rejected).isEmpty();
      assertThat(told.accepted).hasValue(1);
    }
  }

  @Test
  void removesAnEventThatIsTooLargeByItself() throws InterruptedException {
    try (var service = new ScriptedService(script(Reply.problem(413, "too-large")));
        InterludeClient client = client(service).open()) {
      List<String> ids = report(client, 1);
      assertThat(client.flush(PATIENCE)).isTrue();
      assertThat(told.rejected)
          .extracting(RejectedEvent::id, RejectedEvent::code)
          .containsExactly(tuple(ids.getFirst(), "too-large"));
      report(client, 3);
      assertThat(client.flush(PATIENCE)).isTrue();
      assertThat(told.accepted).hasValue(3);
    }
  }

  @Test
  void waitsAsLongAsTheServiceAsksThoughItIsFlushed() throws InterruptedException {
    var replies = script(Reply.problem(503, "broker-unavailable").with("Retry-After", "1"));
    try (var service = new ScriptedService(replies);
        InterludeClient client = client(service).open()) {
      report(client, 1);
      long begin = System.nanoTime();
      assertThat(client.flush(PATIENCE)).isTrue();

      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(1));
      assertThat(told.postponed)
          .extracting(Postponement::code)
          .containsExactly("broker-unavailable");
    }
  }

  private List<String> report(InterludeClient client, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> client.report("rosa", BreakStarted.of(BreakKind.MICRO)))
        .toList();
  }

  private InterludeClientBuilder client(ScriptedService service) {
    int[] tokens = {0};
    return InterludeClient.at(service.uri())
        .source("urn:acme:desk:17")
        .queue(folder)
        .tokens(refused -> "t" + ++tokens[0])
        .listener(told)
        .forceToDisk(false)
        .linger(Duration.ofMillis(50))
        .retry(Duration.ofMillis(1), Duration.ofMillis(20));
  }

  /** The replies one after the other, and from then on all is taken. */
  private static Function<Request, Reply> script(Reply... replies) {
    Queue<Reply> left = new ArrayDeque<>(List.of(replies));
    return request -> left.isEmpty() ? Reply.takeAll() : left.remove();
  }
}
