package dev.interlude.reminder.imports;

import dev.interlude.defaults.Problem;
import dev.interlude.reminder.directory.EnrollingMany;
import dev.interlude.reminder.directory.EnrollingMany.Outcome;
import dev.interlude.reminder.directory.JudgingEntries.Wanted;
import dev.interlude.reminder.imports.ImportJobs.Claimed;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the rows of imports, some in a transaction, which also forgets them. */
@Component
class WorkingOnImports {

  private static final Logger LOG = LoggerFactory.getLogger(WorkingOnImports.class);

  private final TransactionTemplate transactions;
  private final ImportJobs jobs;
  private final ImportChunks chunks;
  private final ImportTable table;
  private final EnrollingMany enrolling;
  private final ImportSettings settings;
  private final Clock clock;

  WorkingOnImports(
      TransactionTemplate transactions,
      ImportJobs jobs,
      ImportChunks chunks,
      ImportTable table,
      EnrollingMany enrolling,
      ImportSettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.chunks = chunks;
    this.table = table;
    this.enrolling = enrolling;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  void workOnAll() {
    try {
      Optional<Claimed> claimed = jobs.claim(clock.instant(), leaseEnd());
      while (claimed.isPresent()) {
        workOn(claimed.get());
        claimed = jobs.claim(clock.instant(), leaseEnd());
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("An import waits for the next try: {}", e.toString());
    }
  }

  @Scheduled(initialDelay = 1, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
  void tidyUp() {
    transactions.executeWithoutResult(transaction -> jobs.giveUp(clock.instant()));
    table.forgetBefore(clock.instant().minus(settings.keep()));
  }

  /** Until nothing is left; what fails is left to the lease. */
  void workOn(Claimed job) {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transactions.execute(transaction -> takeChunk(job)));
    }
  }

  private boolean takeChunk(Claimed job) {
    List<PersonRow> rows = chunks.take(job.id());
    if (rows.isEmpty()) {
      jobs.done(job.id(), clock.instant());
      return false;
    }
    var report = new Report();
    // In one order everywhere, so that no two transactions wait for each other's people.
    List<PersonRow> ordered =
        rows.stream().sorted(Comparator.comparing(PersonRow::person)).toList();
    List<Outcome> outcomes =
        enrolling.enrol(
            job.tenant(),
            job.actor(),
            ordered.stream().map(row -> new Wanted(row.person(), row.request())).toList(),
            job.createdAt());
    for (int i = 0; i < outcomes.size(); i++) {
      add(report, ordered.get(i), outcomes.get(i));
    }
    jobs.progress(job.id(), report, leaseEnd());
    return true;
  }

  private static void add(Report report, PersonRow row, Outcome outcome) {
    Problem problem = outcome.problem();
    if (problem == null) {
      report.add(outcome.effect());
      return;
    }
    Map<String, Object> said = problem.getBody().getProperties();
    String code = said == null ? "invalid" : String.valueOf(said.get("code"));
    String detail = String.valueOf(problem.getBody().getDetail());
    report.add(new RowProblem(row.line(), null, code, detail));
  }

  private Instant leaseEnd() {
    return clock.instant().plus(settings.lease());
  }
}
