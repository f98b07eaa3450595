package dev.interlude.activity.imports;

import dev.interlude.activity.clients.ClientRegistry;
import dev.interlude.activity.clients.QuotaHolders;
import dev.interlude.activity.imports.ImportQueue.Chunk;
import dev.interlude.activity.judge.AllowedEvents;
import dev.interlude.activity.judge.Submission;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.activity.quota.Quotas;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Works on one job at a time, chunk by chunk, as fast as the quotas let it. A chunk is forgotten
 * only once the log has it: what is delivered twice has the same ids.
 */
@Component
class WorkingOnImports {

  private static final Logger log = LoggerFactory.getLogger(WorkingOnImports.class);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 6;

  private final ImportQueue queue;
  private final DeliveringIntervals delivering;
  private final PeopleDirectory people;
  private final ClientRegistry clients;
  private final QuotaHolders holders;
  private final Quotas quotas;
  private final ImportMetrics metrics;
  private final ImportSettings settings;
  private final Clock clock;

  WorkingOnImports(
      ImportQueue queue,
      DeliveringIntervals delivering,
      PeopleDirectory people,
      ClientRegistry clients,
      QuotaHolders holders,
      Quotas quotas,
      ImportMetrics metrics,
      ImportSettings settings,
      Clock clock) {
    this.queue = queue;
    this.delivering = delivering;
    this.people = people;
    this.clients = clients;
    this.holders = holders;
    this.quotas = quotas;
    this.metrics = metrics;
    this.settings = settings;
    this.clock = clock;
  }

  /** Claims a job and works on it until it is done, must wait, or not wanted any more. */
  boolean workOnOne(BooleanSupplier wanted) {
    if (!people.isComplete() || !clients.isReady()) {
      // Nobody is called unknown for lack of reading.
      return false;
    }
    Optional<ClaimedJob> claimed = queue.claim(clock.instant(), leaseEnd());
    claimed.ifPresent(job -> work(job, wanted));
    return claimed.isPresent();
  }

  private void work(ClaimedJob job, BooleanSupplier wanted) {
    try {
      boolean more = true;
      while (more && wanted.getAsBoolean()) {
        more =
            queue.firstChunk(job.id()).map(chunk -> deliver(job, chunk)).orElseGet(() -> end(job));
      }
      if (more) {
        queue.postpone(job.id(), 0, clock.instant());
      }
    } catch (DataAccessException | TransactionException e) {
      // The lease will run out; there is nobody to tell.
      throw e;
    } catch (RuntimeException e) {
      retry(job, e);
    }
  }

  /** False when the job is to be left. */
  private boolean deliver(ClaimedJob job, Chunk chunk) {
    Duration wait =
        quotas.take(
            holders.ofImports(job.tenant(), job.person(), job.client()), chunk.intervals().size());
    if (!wait.isZero()) {
      queue.postpone(job.id(), 0, clock.instant().plus(wait));
      return false;
    }
    Delivered delivered = delivering.deliver(chunk.intervals(), submission(job));
    return queue.delivered(job.id(), chunk.number(), delivered, leaseEnd());
  }

  private boolean end(ClaimedJob job) {
    if (queue.done(job.id(), clock.instant())) {
      metrics.done();
    }
    return false;
  }

  private void retry(ClaimedJob job, RuntimeException why) {
    Instant now = clock.instant();
    if (job.createdAt().plus(settings.giveUpAfter()).isBefore(now)) {
      log.error("import {} is given up", job.id(), why);
      queue.failed(job.id(), "not-delivered", now);
      metrics.failed();
    } else {
      log.warn("import {} is tried again: {}", job.id(), why.toString());
      Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(job.attempts(), MOST_DOUBLINGS));
      queue.postpone(job.id(), job.attempts() + 1, now.plus(pause));
    }
  }

  private Submission submission(ClaimedJob job) {
    return new Submission(
        job.tenant(),
        job.person(),
        job.client(),
        clients.find(job.tenant(), job.client()).orElse(AllowedEvents.ALL),
        job.createdAt(),
        Duration.ZERO);
  }

  private Instant leaseEnd() {
    return clock.instant().plus(settings.lease());
  }
}
