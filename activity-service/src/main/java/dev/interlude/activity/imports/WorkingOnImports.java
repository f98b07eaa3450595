package dev.interlude.activity.imports;

import dev.interlude.activity.clients.ClientRegistry;
import dev.interlude.activity.clients.QuotaHolders;
import dev.interlude.activity.imports.ImportChunks.Chunk;
import dev.interlude.activity.judge.AllowedEvents;
import dev.interlude.activity.judge.Submission;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.activity.quota.Quotas;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Works on one job at a time, chunk by chunk, as fast as the quotas let it. A chunk is forgotten
 * only once the log has it: what is delivered twice has the same ids.
 */
@Component
class WorkingOnImports {

  private final ImportQueue queue;
  private final ImportChunks chunks;
  private final RetryingImports retrying;
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
      ImportChunks chunks,
      RetryingImports retrying,
      DeliveringIntervals delivering,
      PeopleDirectory people,
      ClientRegistry clients,
      QuotaHolders holders,
      Quotas quotas,
      ImportMetrics metrics,
      ImportSettings settings,
      Clock clock) {
    this.queue = queue;
    this.chunks = chunks;
    this.retrying = retrying;
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
        more = chunks.first(job.id()).map(chunk -> deliver(job, chunk)).orElseGet(() -> end(job));
      }
      if (more) {
        queue.postpone(job.id(), 0, clock.instant());
      }
    } catch (DataAccessException | TransactionException e) {
      // The lease will run out; there is nobody to tell.
      throw e;
    } catch (RuntimeException e) {
      retrying.later(job, e);
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
    return chunks.delivered(job.id(), chunk.number(), delivered, clock.instant(), leaseEnd());
  }

  private boolean end(ClaimedJob job) {
    if (queue.done(job.id(), clock.instant())) {
      metrics.done();
    }
    return false;
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
