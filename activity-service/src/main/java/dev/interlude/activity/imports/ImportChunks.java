package dev.interlude.activity.imports;

import static dev.interlude.activity.imports.ImportQueue.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** What jobs still have to deliver; a chunk goes in the transaction that counts it. */
@Repository
class ImportChunks {

  private final JdbcClient sql;
  private final TransactionOperations transaction;

  ImportChunks(JdbcClient sql, TransactionOperations transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  /** Intervals that are still to be delivered. */
  record Chunk(int number, List<ImportedInterval> intervals) {}

  Optional<Chunk> first(UUID job) {
    return sql.sql(
            """
            SELECT number, intervals FROM import_chunk WHERE job_id = ? ORDER BY number LIMIT 1
            """)
        .param(job)
        .query(
            (row, _) ->
                new Chunk(
                    row.getInt("number"),
                    row.getString("intervals").lines().map(ImportedInterval::ofLine).toList()))
        .optional();
  }

  /**
   * Counts what became of a chunk, once. False when somebody else has, or the job is gone: then
   * leave it.
   */
  boolean delivered(UUID job, int chunk, Delivered delivered, Instant now, Instant leaseEnd) {
    // The job before its chunk, as deleting a job does: so neither waits for the other for ever.
    Boolean counted =
        transaction.execute(
            _ ->
                before(job)
                    .filter(_ -> take(job, chunk))
                    .map(before -> count(job, before.plus(delivered), now, leaseEnd))
                    .orElse(false));
    return Boolean.TRUE.equals(counted);
  }

  private Optional<Delivered> before(UUID job) {
    return sql.sql("SELECT accepted, rejected FROM import_job WHERE id = ? FOR UPDATE")
        .param(job)
        .query(
            (row, _) ->
                new Delivered(
                    row.getInt("accepted"), ImportJobTable.counts(row.getString("rejected"))))
        .optional();
  }

  private boolean take(UUID job, int chunk) {
    return sql.sql("DELETE FROM import_chunk WHERE job_id = ? AND number = ?")
            .params(job, chunk)
            .update()
        > 0;
  }

  private boolean count(UUID job, Delivered sum, Instant now, Instant leaseEnd) {
    return sql.sql(
                """
                UPDATE import_job SET accepted = ?, rejected = ?::jsonb, attempts = 0,
                  progressed_at = ?, run_at = ?
                WHERE id = ? AND state = 'running'
                """)
            .params(
                sum.accepted(),
                JsonMapper.shared().writeValueAsString(sum.rejected()),
                utc(now),
                utc(leaseEnd),
                job)
            .update()
        > 0;
  }
}
