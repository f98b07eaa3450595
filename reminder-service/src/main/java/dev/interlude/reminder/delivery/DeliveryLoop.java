package dev.interlude.reminder.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
  private static final Duration STOP_WITHIN = Duration.ofSeconds(15);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final Delivering delivering;
  private final DeliverySettings settings;
  private final MeterRegistry meters;
  private final Semaphore free;
  private volatile CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  DeliveryLoop(Delivering delivering, DeliverySettings settings, MeterRegistry meters) {
    this.delivering = delivering;
    this.settings = settings;
    this.meters = meters;
    this.free = new Semaphore(settings.inFlight());
  }

  @Override
  public synchronized void start() {
    stopping = new CountDownLatch(1);
    thread = Thread.ofVirtual().name("deliveries").start(this::run);
  }

  @Override
  public synchronized void stop() {
    stopping.countDown();
    Thread running = thread;
    thread = null;
    try {
      if (running != null && !running.join(STOP_WITHIN)) {
        LOG.warn("Deliveries did not stop in time; what was not settled is sent again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    while (stopping.getCount() > 0) {
      try {
        if (round() == 0) {
          pause(settings.poll());
        }
      } catch (RuntimeException e) {
        meters.counter("interlude.reminder.delivery.failures").increment();
        LOG.warn("Deliveries failed and are tried again", e);
        pause(RETRY);
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

  private void pause(Duration length) {
    try {
      if (stopping.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("Woken to stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }
}
