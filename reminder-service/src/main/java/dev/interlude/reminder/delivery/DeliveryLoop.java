package dev.interlude.reminder.delivery;

import dev.interlude.reminder.background.BackgroundThread;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends in the background; any number of instances may. Slow receivers hold up nobody else. */
@Component
@ConditionalOnProperty(
    name = "interlude.reminder.delivery.enabled",
    havingValue = "true",
    matchIfMissing = true)
class DeliveryLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final Delivering delivering;
  private final DeliverySettings settings;
  private final MeterRegistry meters;
  private final Semaphore free;
  private final BackgroundThread thread =
      new BackgroundThread(
          "deliveries", "Deliveries did not stop in time; what was not settled is sent again");

  DeliveryLoop(Delivering delivering, DeliverySettings settings, MeterRegistry meters) {
    this.delivering = delivering;
    this.settings = settings;
    this.meters = meters;
    this.free = new Semaphore(settings.inFlight());
  }

  @Override
  public void start() {
    thread.start(this::run);
  }

  @Override
  public void stop() {
    thread.stop();
  }

  @Override
  public boolean isRunning() {
    return thread.isRunning();
  }

  private void run() {
    while (!thread.isStopping()) {
      try {
        if (round() == 0) {
          thread.pause(settings.poll());
        }
      } catch (RuntimeException e) {
        meters.counter("interlude.reminder.delivery.failures").increment();
        LOG.warn("Deliveries failed and are tried again", e);
        thread.pause(RETRY);
      }
    }
  }

  private int round() {
    int room = free.drainPermits();
    int begun = 0;
    try {
      var sending = room == 0 ? List.<CompletableFuture<Void>>of() : delivering.begin(room);
      begun = sending.size();
      sending.forEach(each -> each.whenComplete((done, failure) -> free.release()));
    } finally {
      free.release(room - begun);
    }
    return begun;
  }
}
