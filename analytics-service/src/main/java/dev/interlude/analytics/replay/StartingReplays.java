package dev.interlude.analytics.replay;

import dev.interlude.defaults.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Starts a replay where none is running. */
@Component
class StartingReplays implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(StartingReplays.class);
  private static final long GRACE_SECONDS = 10;

  private final DataSource database;
  private final ReplayTable table;
  private final ReplayingLog replaying;
  private final SwitchingTables ending;
  private final BuryingReplays burying;
  private final MeterRegistry meters;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("replay").daemon().factory());

  StartingReplays(
      DataSource database,
      ReplayTable table,
      ReplayingLog replaying,
      SwitchingTables ending,
      BuryingReplays burying,
      MeterRegistry meters) {
    this.database = database;
    this.table = table;
    this.replaying = replaying;
    this.ending = ending;
    this.burying = burying;
    this.meters = meters;
  }

  /** Gives the new replay; 409 {@code replay-running} while there is one on any instance. */
  UUID start(@Nullable LocalDate from, boolean compareOnly, String startedBy) {
    ReplayLock lock =
        ReplayLock.tryTake(database)
            .orElseThrow(
                () ->
                    Problem.of(
                        HttpStatus.CONFLICT,
                        "replay-running",
                        "A replay is running; GET /v1/ops/replays tells how far it is."));
    try {
      burying.bury();
      UUID id = table.add(from, compareOnly, startedBy);
      thread.execute(() -> run(new Running(id, table), from, compareOnly, lock));
      return id;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void run(
      Running running, @Nullable LocalDate from, boolean compareOnly, ReplayLock lock) {
    try (lock) {
      LOG.info("Replay {} begins", running.id());
      try {
        replaying.replay(running, from, compareOnly);
        LOG.info("Replay {} is done: {}", running.id(), running.progress());
        count("done");
      } catch (ReplayRefusedException e) {
        fail(running, e.getMessage());
      } catch (RuntimeException e) {
        fail(running, Failures.words(e));
      }
    }
  }

  /** What cannot be written down now is buried later. */
  private void fail(Running running, @Nullable String failure) {
    LOG.error("Replay {} failed: {}", running.id(), failure);
    count("failed");
    try {
      // Cleared, or no statement would run any more.
      boolean stopped = Thread.interrupted();
      ending.forget(running.id(), stopped ? "the service was stopped" : failure);
    } catch (RuntimeException e) {
      LOG.warn("Replay {} could not be ended: {}", running.id(), Failures.words(e));
    }
  }

  private void count(String outcome) {
    meters.counter("interlude.analytics.replays", "outcome", outcome).increment();
  }

  @Override
  public void destroy() throws InterruptedException {
    thread.shutdownNow();
    thread.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
  }
}
