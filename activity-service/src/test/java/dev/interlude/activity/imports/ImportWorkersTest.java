package dev.interlude.activity.imports;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ImportWorkersTest {

  private static final ImportSettings ONE_WORKER =
      new ImportSettings(
          DataSize.ofMegabytes(1),
          Duration.ofMinutes(2),
          8,
          1_000,
          100,
          3,
          1,
          Duration.ofMillis(5),
          Duration.ofSeconds(60),
          Duration.ofHours(24),
          Duration.ofDays(14));

  @Test
  void goesOnAfterAnError() {
    var tries = new AtomicInteger();
    var workers =
        new ImportWorkers(
            _ -> {
              if (tries.incrementAndGet() < 3) {
                throw new NoClassDefFoundError("of a driver that was cut off");
              }
              return false;
            },
            ONE_WORKER);
    workers.start();
    try {
      await().until(() -> tries.get() > 3);
    } finally {
      workers.stop();
    }
  }
}
