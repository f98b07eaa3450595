package dev.interlude.activity.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

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

  Optional<ClaimedJob> claim(Instant now, Instant leaseEnd) {
    return sql.sql(
            """
            UPDATE import_job SET state = 'running', run_at = :lease_end,
              started_at = coalesce(started_at, :now)
            WHERE id = (SELECT id FROM import_job
              WHERE state IN ('queued', 'running') AND run_at <= :now
              ORDER BY run_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, tenant, person, client, created_at, attempts,
              coalesce(progressed_at, started_at) AS progressed_at
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
                    row.getObject("progressed_at", OffsetDateTime.class).toInstant(),
                    row.getInt("attempts")))
        .optional();
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

  static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
