package dev.interlude.defaults.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends the rows in order and deletes those that the broker acknowledged, both within one
 * transaction that holds the schema's lock. Whoever dies in between leaves rows that are sent
 * again.
 */
final class OutboxRelay implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

  private final OutboxTable table;
  private final TransactionOperations transaction;
  private final KafkaOperations<String, byte[]> events;
  private final OutboxSettings settings;
  private final Counter sent;
  private final Counter failures;
  private final Semaphore wakeUp = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  OutboxRelay(
      OutboxTable table,
      TransactionOperations transaction,
      KafkaOperations<String, byte[]> events,
      OutboxSettings settings,
      MeterRegistry meters) {
    this.table = table;
    this.transaction = transaction;
    this.events = events;
    this.settings = settings;
    this.sent = meters.counter("interlude.outbox.sent");
    this.failures = meters.counter("interlude.outbox.failures");
  }

  void wake() {
    wakeUp.release();
  }

  @Override
  public synchronized void start() {
    running = true;
    thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
  }

  @Override
  public synchronized void stop() {
    running = false;
    wake();
    try {
      if (thread != null && !thread.join(STOP_LIMIT)) {
        log.warn(
            "outbox relay still waits for the broker; what it holds is sent at the next start");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    try {
      while (running) {
        pause(relayOrExplain());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** How long to wait for more. */
  private Duration relayOrExplain() {
    try {
      return relayOnce() < settings.batch() ? settings.poll() : Duration.ZERO;
    } catch (RuntimeException failure) {
      failures.increment();
      log.warn("outbox waits for broker or database: {}", failure.toString());
      return settings.retry();
    }
  }

  private void pause(Duration limit) throws InterruptedException {
    if (wakeUp.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      wakeUp.drainPermits();
    }
  }

  /** The number of rows relayed; 0 also if another instance is at it. */
  int relayOnce() {
    var relayed = transaction.execute(status -> table.tryLock() ? relayBatch() : 0);
    return relayed == null ? 0 : relayed;
  }

  private int relayBatch() {
    var rows = table.oldest(settings.batch());
    if (rows.isEmpty()) {
      return 0;
    }
    List<CompletableFuture<?>> acknowledgements = new ArrayList<>(rows.size());
    rows.forEach(row -> acknowledgements.add(events.send(row.record())));
    events.flush();
    var done = new ArrayList<Long>(rows.size());
    @Nullable RuntimeException failure = null;
    for (int i = 0; i < rows.size() && failure == null; i++) {
      try {
        acknowledgements.get(i).join();
        done.add(rows.get(i).id());
      } catch (CompletionException notAcknowledged) {
        failure = notAcknowledged;
      }
    }
    if (failure != null && done.isEmpty()) {
      throw failure;
    }
    table.delete(done);
    sent.increment(done.size());
    return done.size();
  }
}
