package dev.interlude.activity.imports;

import dev.interlude.activity.clients.QuotaHolders;
import dev.interlude.activity.judge.Submission;
import dev.interlude.activity.quota.Quotas;
import dev.interlude.defaults.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Delivers a small export at once, and keeps a large one for the workers. */
@Component
class Importing {

  private final DeliveringIntervals delivering;
  private final QueueingImports queueing;
  private final ImportWorkers workers;
  private final QuotaHolders holders;
  private final Quotas quotas;
  private final ImportMetrics metrics;
  private final ImportSettings settings;

  Importing(
      DeliveringIntervals delivering,
      QueueingImports queueing,
      ImportWorkers workers,
      QuotaHolders holders,
      Quotas quotas,
      ImportMetrics metrics,
      ImportSettings settings) {
    this.delivering = delivering;
    this.queueing = queueing;
    this.workers = workers;
    this.holders = holders;
    this.quotas = quotas;
    this.metrics = metrics;
    this.settings = settings;
  }

  /** What became of an import: delivered, or kept as a job. */
  sealed interface Outcome {
    /** All intervals are judged, and the accepted ones in the log. */
    record Finished(ImportResult result) implements Outcome {}

    /** A job will deliver them. */
    record Queued(UUID job) implements Outcome {}
  }

  /**
   * Throws 503 when the broker is away, and 429 when the person has too many open jobs; both may be
   * sent again.
   */
  Outcome take(Export export, String person, Submission submission) {
    if (export.intervals().size() > settings.atOnce()) {
      return queue(export, person, submission);
    }
    Delivered delivered = Delivered.NONE;
    List<ImportedInterval> left = export.intervals();
    while (!left.isEmpty()) {
      List<ImportedInterval> next =
          left.subList(0, Math.min(DeliveringIntervals.BATCH, left.size()));
      if (!quotas
          .take(holders.ofImports(submission.tenant(), person, submission.client()), next.size())
          .isZero()) {
        // What was delivered already will be once more, with the same ids.
        return queue(export, person, submission);
      }
      delivered = delivered.plus(deliver(next, submission));
      left = left.subList(next.size(), left.size());
    }
    metrics.atOnce();
    return new Outcome.Finished(
        ImportResult.of(
            export.intervals().size(), export.skipped(), export.skippedBuckets(), delivered));
  }

  private Delivered deliver(List<ImportedInterval> intervals, Submission submission) {
    try {
      return delivering.deliver(intervals, submission);
    } catch (NotAcknowledgedException e) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "broker-unavailable",
              "The log did not acknowledge the events; import the same file again.")
          .header(HttpHeaders.RETRY_AFTER, "5");
    }
  }

  private Outcome queue(Export export, String person, Submission submission) {
    Optional<UUID> job = queueing.queue(person, submission, export);
    if (job.isEmpty()) {
      metrics.refused();
      throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "too-many-imports",
              "Some of your imports are not finished yet; see GET /v1/imports, and come again.")
          .header(HttpHeaders.RETRY_AFTER, "60");
    }
    metrics.queued();
    workers.wake();
    return new Outcome.Queued(job.get());
  }
}
