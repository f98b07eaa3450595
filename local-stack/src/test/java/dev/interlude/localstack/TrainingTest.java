package dev.interlude.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TrainingTest {

  private final Training training = new Training();

  @Test
  void isGivenUpWhenTheStackStopsAndHasEndedThen() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    Thread worker =
        new Thread(
            () -> {
              try {
                training.run(() -> waitForEver(begun));
              } catch (Exception e) {
                end.complete(e);
              }
            });
    worker.start();
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    training.stop();

    assertThat(end.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
  }

  @Test
  void doesNotBeginInAStackThatStops() {
    training.stop();

    assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> training.run(Map::of));
  }

  private static Map<Part, Path> waitForEver(CountDownLatch begun) throws InterruptedException {
    begun.countDown();
    new CountDownLatch(1).await();
    return Map.of();
  }
}
