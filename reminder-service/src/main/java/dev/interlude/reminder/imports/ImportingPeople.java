package dev.interlude.reminder.imports;

import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.directory.Effect;
import dev.interlude.reminder.directory.JudgingEntries;
import dev.interlude.reminder.imports.ImportJobs.Claimed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges a file whole, and keeps its rows until they are taken; or says what it would do. */
@Component
class ImportingPeople {

  private final TransactionTemplate transactions;
  private final JudgingEntries entries;
  private final ImportJobs jobs;
  private final ImportChunks chunks;
  private final AuditLog audit;
  private final ImportSettings settings;
  private final Clock clock;

  ImportingPeople(
      TransactionTemplate transactions,
      JudgingEntries entries,
      ImportJobs jobs,
      ImportChunks chunks,
      AuditLog audit,
      ImportSettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.entries = entries;
    this.jobs = jobs;
    this.chunks = chunks;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /** What was kept to be taken. */
  record Kept(Claimed job, int rows) {}

  ImportResult tryOut(String tenant, CsvFile file) {
    var judging = new Judging(entries.of(tenant), settings.maxRows(), rows -> {}).judge(file);
    Report report = judging.report();
    return new ImportResult(
        null,
        "done",
        true,
        judging.rows(),
        report.count(Effect.CREATED),
        report.count(Effect.CHANGED),
        report.count(Effect.UNCHANGED),
        report.invalid(),
        report.problems());
  }

  /**
   * Keeps the rows, of a small file with a lease for the caller; throws 400 with all problems, and
   * keeps nothing, if a row is invalid and all are wanted.
   */
  Kept keep(String tenant, Actor actor, CsvFile file, boolean onlyValid) {
    var job = new Claimed(UUID.randomUUID(), tenant, actor, clock.instant());
    return transactions.execute(transaction -> keep(job, file, onlyValid));
  }

  private Kept keep(Claimed job, CsvFile file, boolean onlyValid) {
    JudgingEntries.OfTenant judges = entries.of(job.tenant());
    Instant leaseEnd = job.createdAt().plus(settings.lease());
    if (!jobs.add(job, leaseEnd)) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "import-running",
          "Another import of this company is not finished yet; come again when it is.");
    }
    var numbers = new AtomicInteger();
    var judging =
        new Judging(
                judges,
                settings.maxRows(),
                rows -> chunks.add(job.id(), numbers.incrementAndGet(), rows))
            .judge(file);
    if (judging.report().invalid() > 0 && !onlyValid) {
      throw refused(judging);
    }
    boolean small = judging.rows() <= settings.atOnce();
    jobs.complete(job.id(), judging.rows(), judging.report(), small ? leaseEnd : job.createdAt());
    audit.add(
        job.tenant(),
        job.actor(),
        "people-imported",
        Map.of("import", job.id().toString(), "rows", Integer.toString(judging.rows())));
    return new Kept(job, judging.rows());
  }

  private static Problem refused(Judging judging) {
    Report report = judging.report();
    List<RowProblem> problems = report.problems();
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "invalid-rows",
            "%d of %d rows have problems, and nothing was taken; mend them, or take the others with"
                    .formatted(report.invalid(), judging.rows())
                + " ?onlyValid=true.")
        .with("rows", judging.rows())
        .with("invalid", report.invalid())
        .with("errors", problems)
        .with("moreErrors", report.moreProblems());
  }
}
