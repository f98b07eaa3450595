package dev.interlude.activity.rejected;

import java.time.Clock;
import java.time.Instant;
import java.util.function.IntUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Ends waits that were too long, and deletes what was kept long enough. */
@Component
class Tidying {

  private static final Logger log = LoggerFactory.getLogger(Tidying.class);

  /** Rows in one statement, so that none is locked for long. */
  private static final int CHUNK = 5_000;

  private final OldEntries entries;
  private final RejectedMetrics metrics;
  private final RejectedSettings settings;
  private final Clock clock;

  Tidying(OldEntries entries, RejectedMetrics metrics, RejectedSettings settings, Clock clock) {
    this.entries = entries;
    this.metrics = metrics;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${interlude.activity.rejected.tidy-every}")
  void tidyOrWait() {
    try {
      tidy();
    } catch (DataAccessException | TransactionException e) {
      log.warn("rejected events were not tidied: {}", e.getMessage());
    }
  }

  void tidy() {
    Instant now = clock.instant();
    Instant oldest = now.minus(settings.retention());
    int ended =
        inChunks(
            limit -> entries.endWaitsUntil(new WaitRule(settings.waitFor()).begin(now), limit));
    int deleted = inChunks(limit -> entries.deleteBefore(oldest, limit));
    entries.deleteForgottenBefore(oldest);
    metrics.waiting(entries.countWaiting());
    if (ended + deleted > 0) {
      log.info("rejected events: {} wait no longer, {} deleted", ended, deleted);
    }
  }

  private static int inChunks(IntUnaryOperator statement) {
    int all = 0;
    int rows;
    do {
      rows = statement.applyAsInt(CHUNK);
      all += rows;
    } while (rows == CHUNK);
    return all;
  }
}
