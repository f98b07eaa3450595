package dev.interlude.activity.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * The jobs as instances share them: one claims a job by moving its time ahead, and moves it further
 * with each chunk. Of an instance that died the time passes, and another claims.
 */
@Repository
class ImportQueue {

  private final JdbcClient sql;
  private final TransactionOperations transaction;

  ImportQueue(JdbcClient sql, TransactionOperations transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  /** Intervals that are still to be delivered. */
  record Chunk(int number, List<ImportedInterval> intervals) {}

  Optional<ClaimedJob> claim(Instant now, Instant leaseEnd) {
    return sql.sql(
            """
            UPDATE import_job SET state = 'running', run_at = :lease_end,
              started_at = coalesce(started_at, :now)
            WHERE id = (SELECT id FROM import_job
              WHERE state IN ('queued', 'running') AND run_at <= :now
              ORDER BY run_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, tenant, person, client, created_at, attempts
            """)
        .param("now", utc(now))
        .param("lease_end", utc(leaseEnd))
        .query(
            (row, _) ->
                new ClaimedJob(
                    row.getObject("id", UUID.class),
                    row.getString("tenant"),
                    row.getString("person"),
                    row.getString("client"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getInt("attempts")))
        .optional();
  }

  Optional<Chunk> firstChunk(UUID job) {
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
  boolean delivered(UUID job, int chunk, Delivered delivered, Instant leaseEnd) {
    // The job before its chunk, as deleting a job does: so neither waits for the other for ever.
    Boolean counted =
        transaction.execute(
            _ ->
                before(job)
                    .filter(_ -> take(job, chunk))
                    .map(before -> count(job, before.plus(delivered), leaseEnd))
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

  private boolean count(UUID job, Delivered sum, Instant leaseEnd) {
    return sql.sql(
                """
                UPDATE import_job SET accepted = ?, rejected = ?::jsonb, attempts = 0, run_at = ?
                WHERE id = ? AND state = 'running'
                """)
            .params(
                sum.accepted(),
                JsonMapper.shared().writeValueAsString(sum.rejected()),
                utc(leaseEnd),
                job)
            .update()
        > 0;
  }

  /** Gives a job back until then. */
  void postpone(UUID job, int attempts, Instant until) {
    sql.sql("UPDATE import_job SET run_at = ?, attempts = ? WHERE id = ? AND state = 'running'")
        .params(utc(until), attempts, job)
        .update();
  }

  /** Ends a job that has no chunks any more; false if it was not running. */
  boolean done(UUID job, Instant now) {
    return sql.sql(
                """
                UPDATE import_job SET state = 'done', finished_at = ?
                WHERE id = ? AND state = 'running'
                  AND NOT EXISTS (SELECT FROM import_chunk WHERE job_id = import_job.id)
                """)
            .params(utc(now), job)
            .update()
        > 0;
  }

  /** Ends a job whose rest is given up, and forgets that rest. */
  void failed(UUID job, String why, Instant now) {
    transaction.executeWithoutResult(
        _ -> {
          sql.sql(
                  """
                  UPDATE import_job SET state = 'failed', failure = ?, finished_at = ?
                  WHERE id = ? AND state = 'running'
                  """)
              .params(why, utc(now), job)
              .update();
          sql.sql("DELETE FROM import_chunk WHERE job_id = ?").param(job).update();
        });
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
