package dev.interlude.activity.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tries a job again, later and later, and gives it up in the end. */
@Component
class RetryingImports {

  private static final Logger log = LoggerFactory.getLogger(RetryingImports.class);

  /** The directory goes back 16 days, and intervals may have been 14 days old. */
  private static final Duration LONGEST = Duration.ofDays(2);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 6;

  private final ImportQueue queue;
  private final ImportMetrics metrics;
  private final Duration giveUpAfter;
  private final Clock clock;

  RetryingImports(ImportQueue queue, ImportMetrics metrics, ImportSettings settings, Clock clock) {
    this.queue = queue;
    this.metrics = metrics;
    this.giveUpAfter = settings.giveUpAfter();
    this.clock = clock;
  }

  void later(ClaimedJob job, RuntimeException why) {
    Instant now = clock.instant();
    if (job.progressedAt().plus(giveUpAfter).isBefore(now)
        || job.createdAt().plus(LONGEST).isBefore(now)) {
      log.error("import {} is given up", job.id(), why);
      queue.failed(job.id(), "not-delivered", now);
      metrics.failed();
    } else {
      log.warn("import {} is tried again: {}", job.id(), why.toString());
      Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(job.attempts(), MOST_DOUBLINGS));
      queue.postpone(job.id(), job.attempts() + 1, now.plus(pause));
    }
  }
}
