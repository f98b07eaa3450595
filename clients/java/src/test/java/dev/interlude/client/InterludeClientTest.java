package dev.interlude.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.interlude.client.ScriptedService.Reply;
import dev.interlude.client.event.BreakKind;
import dev.interlude.client.event.BreakStarted;
import dev.interlude.client.event.Evidence;
import dev.interlude.client.event.Posture;
import dev.interlude.client.event.PostureObserved;
import dev.interlude.client.queue.QueueInUseException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterludeClientTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private final Told told = new Told();
  private final Clock clock = Clock.systemUTC();

  @Test
  void sendsByItselfAndAgainAfterARestart() {
    try (var service = new ScriptedService(request -> Reply.takeAll())) {
      String id;
      try (InterludeClient offline =
          client(URI.create("http://127.0.0.1:1")).closeWithin(Duration.ZERO).open()) {
        id = offline.report("rosa", BreakStarted.of(BreakKind.MICRO));
      }
      try (InterludeClient online = client(service.uri()).open()) {
        await().atMost(PATIENCE).until(() -> online.pending() == 0);
      }
      assertThat(service.requests().getFirst().ids()).containsExactly(id);
    }
  }

  @Test
  void sendsWhatWaitsWhenItIsClosed() {
    try (var service = new ScriptedService(request -> Reply.takeAll())) {
      try (InterludeClient client = client(service.uri()).linger(PATIENCE).open()) {
        client.report("rosa", BreakStarted.of(BreakKind.MICRO));
      }
      assertThat(service.requests()).hasSize(1);
    }
  }

  @Test
  void leavesNoThreadAndNoRequestBehind() {
    var hanging = new CountDownLatch(1);
    try (var service =
        new ScriptedService(
            request -> {
              awaitUninterruptibly(hanging);
              return Reply.takeAll();
            })) {
      InterludeClient client = client(service.uri()).closeWithin(Duration.ofMillis(200)).open();
      client.report("rosa", BreakStarted.of(BreakKind.MICRO));
      await().atMost(PATIENCE).until(() -> !service.requests().isEmpty());
      long begin = System.nanoTime();
      client.close();

      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(Thread.getAllStackTraces().keySet())
                      .extracting(Thread::getName)
                      .noneMatch(
                          name -> name.contains("interlude") || name.contains("HttpClient")));
      hanging.countDown();
      client(service.uri()).open().close();
    }
  }

  @Test
  void keepsTheEventsWhenThereIsNoToken() {
    try (var service = new ScriptedService(request -> Reply.takeAll())) {
      int[] asked = {0};
      try (InterludeClient client =
          client(service.uri())
              .tokens(
                  refused -> {
                    if (++asked[0] == 1) {
                      throw new IOException("the identity provider is away");
                    }
                    return "t";
                  })
              .open()) {
        client.report("rosa", BreakStarted.of(BreakKind.MICRO));
      }
      assertThat(service.requests()).hasSize(1);
      assertThat(told.postponed).extracting(Postponement::code).containsExactly("no-token");
    }
  }

  @Test
  void goesOnThoughTheListenerFails() {
    try (var service = new ScriptedService(request -> Reply.takeAll());
        InterludeClient client =
            client(service.uri())
                .listener(
                    new DeliveryListener() {
                      @Override
                      public void accepted(int events) {
                        told.accepted(events);
                        throw new IllegalStateException("a fault of the app");
                      }
                    })
                .open()) {
      for (int sent = 1; sent <= 2; sent++) {
        client.report("rosa", BreakStarted.of(BreakKind.MICRO));
        int expected = sent;
        await().atMost(PATIENCE).until(() -> told.accepted.get() == expected);
      }
    }
  }

  @Test
  void refusesASecondClientOnTheSameQueue() {
    try (InterludeClient client =
        client(URI.create("http://127.0.0.1:1")).closeWithin(Duration.ZERO).open()) {
      assertThat(client.pending()).isZero();
      assertThatThrownBy(() -> client(URI.create("http://127.0.0.1:1")).open())
          .isInstanceOf(QueueInUseException.class);
    }
  }

  @Test
  void refusesEarlyWhatTheServiceWouldReject() {
    Instant now = clock.instant();
    try (InterludeClient client =
        client(URI.create("http://127.0.0.1:1")).closeWithin(Duration.ZERO).open()) {
      assertThatThrownBy(
              () ->
                  client.report(
                      "rosa", BreakStarted.of(BreakKind.MICRO), now.plus(Duration.ofMinutes(6))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("at most 5 min ahead");
      assertThatThrownBy(() -> client.report("rosa", sittingUntil(now.minus(Duration.ofDays(14)))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("at most 14 days ago");
      assertThat(client.pending()).isZero();
    }
  }

  @Test
  void saysWhatIsMissingFromItsSettings() {
    assertThatThrownBy(() -> InterludeClient.at(URI.create("activity.example")))
        .hasMessageContaining("service is an address such as https://activity.example");
    assertThatThrownBy(() -> InterludeClient.at(URI.create("https://activity.example")).open())
        .hasMessageContaining("set source(…) before open()");
  }

  private static PostureObserved sittingUntil(Instant to) {
    return new PostureObserved(to.minusSeconds(60), to, Posture.SITTING, Evidence.DESK_SENSOR);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private InterludeClientBuilder client(URI service) {
    return InterludeClient.at(service)
        .source("urn:acme:desk:17")
        .queue(folder)
        .tokens(refused -> "t")
        .listener(told)
        .closeWithin(Duration.ofSeconds(10))
        .linger(Duration.ofMillis(20))
        .retry(Duration.ofMillis(1), Duration.ofMillis(20));
  }
}
