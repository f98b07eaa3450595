package dev.interlude.activity.imports;

import dev.interlude.activity.judge.Submission;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the intervals of an export until they are delivered. */
@Component
class QueueingImports {

  private final JdbcClient sql;
  private final TransactionOperations transaction;
  private final Uploaders uploaders;
  private final int mostOpen;

  QueueingImports(
      JdbcClient sql,
      TransactionOperations transaction,
      Uploaders uploaders,
      ImportSettings settings) {
    this.sql = sql;
    this.transaction = transaction;
    this.uploaders = uploaders;
    this.mostOpen = settings.maxOpenJobs();
  }

  /**
   * Empty, and nothing kept, when the person has as many open jobs as may be. Throws 403 when the
   * person was erased meanwhile.
   */
  Optional<UUID> queue(String person, Submission submission, Export export) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              if (openJobs(submission.tenant(), person) >= mostOpen) {
                return Optional.<UUID>empty();
              }
              UUID id = UUID.randomUUID();
              insert(id, person, submission, export);
              insert(id, export.intervals());
              uploaders.refuseErased(submission.tenant(), person);
              return Optional.of(id);
            }));
  }

  /** One request of a person at a time counts and adds. */
  private int openJobs(String tenant, String person) {
    sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("import " + tenant + "/" + person)
        .query((_, _) -> true)
        .list();
    return sql.sql(
            """
            SELECT count(*) FROM import_job
            WHERE tenant = ? AND person = ? AND state IN ('queued', 'running')
            """)
        .params(tenant, person)
        .query(Integer.class)
        .single();
  }

  private void insert(UUID id, String person, Submission submission, Export export) {
    OffsetDateTime now = submission.receivedAt().atOffset(ZoneOffset.UTC);
    sql.sql(
            """
            INSERT INTO import_job (id, tenant, person, client, state, created_at, run_at,
              intervals, skipped_too_old, skipped_zero_length, skipped_too_long,
              skipped_unknown_state, skipped_buckets)
            VALUES (?, ?, ?, ?, 'queued', ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """)
        .params(
            id,
            submission.tenant(),
            person,
            submission.client(),
            now,
            now,
            export.intervals().size(),
            export.skipped().tooOld(),
            export.skipped().zeroLength(),
            export.skipped().tooLong(),
            export.skipped().unknownState(),
            JsonMapper.shared().writeValueAsString(export.skippedBuckets()))
        .update();
  }

  /** One statement for all: a JDBC batch fails with an Error when the connection is cut. */
  private void insert(UUID id, List<ImportedInterval> intervals) {
    var chunks = new ArrayList<String>();
    for (int from = 0; from < intervals.size(); from += DeliveringIntervals.BATCH) {
      int to = Math.min(from + DeliveringIntervals.BATCH, intervals.size());
      chunks.add(
          intervals.subList(from, to).stream()
              .map(ImportedInterval::toLine)
              .collect(Collectors.joining("\n")));
    }
    sql.sql(
            """
            INSERT INTO import_chunk (job_id, number, intervals)
            SELECT ?, number - 1, intervals
            FROM unnest(?::text[]) WITH ORDINALITY AS chunk (intervals, number)
            """)
        .param(id)
        .param(chunks.toArray(String[]::new))
        .update();
  }
}
