package dev.interlude.reminder.imports;

import dev.interlude.contracts.Json;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.reminder.directory.Effect;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The imports as instances share them: one claims a job by moving its time ahead, and moves it
 * further with each chunk. Of an instance that died the time passes, and another claims.
 */
@Repository
class ImportJobs {

  private static final int MOST_ATTEMPTS = 10;

  private final JdbcClient jdbc;
  private final ImportChunks chunks;

  ImportJobs(JdbcClient jdbc, ImportChunks chunks) {
    this.jdbc = jdbc;
    this.chunks = chunks;
  }

  /** A job that this instance works on. */
  record Claimed(UUID id, String tenant, Actor actor, Instant createdAt) {}

  /** False, and nothing is written, while another import of the tenant is not finished. */
  boolean add(Claimed job, Instant runAt) {
    return jdbc.sql(
                """
                INSERT INTO people_import (id, tenant, actor, client, state, created_at, run_at, rows)
                VALUES (:id, :tenant, :actor, :client, 'queued', :now, :runAt, 0)
                ON CONFLICT (tenant) WHERE state IN ('queued', 'running') DO NOTHING
                """)
            .param("id", job.id())
            .param("tenant", job.tenant())
            .param("actor", job.actor().subject())
            .param("client", job.actor().client())
            .param("now", Timestamp.from(job.createdAt()))
            .param("runAt", Timestamp.from(runAt))
            .update()
        > 0;
  }

  /** What was read of the file, once all chunks are there. */
  void complete(UUID id, int rows, Report report, Instant runAt) {
    jdbc.sql(
            """
            UPDATE people_import
            SET rows = :rows, invalid = :invalid, problems = :problems::jsonb, run_at = :runAt
            WHERE id = :id
            """)
        .param("id", id)
        .param("rows", rows)
        .param("invalid", report.invalid())
        .param("problems", Json.mapper().writeValueAsString(report.problems()))
        .param("runAt", Timestamp.from(runAt))
        .update();
  }

  Optional<Claimed> claim(Instant now, Instant leaseEnd) {
    return jdbc.sql(
            """
            UPDATE people_import SET state = 'running', run_at = :leaseEnd, attempts = attempts + 1
            WHERE id = (SELECT id FROM people_import
              WHERE state IN ('queued', 'running') AND run_at <= :now AND attempts < :most
              ORDER BY run_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, tenant, actor, client, created_at
            """)
        .param("now", Timestamp.from(now))
        .param("leaseEnd", Timestamp.from(leaseEnd))
        .param("most", MOST_ATTEMPTS)
        .query(
            (row, number) ->
                new Claimed(
                    row.getObject("id", UUID.class),
                    row.getString("tenant"),
                    new Actor(row.getString("actor"), row.getString("client")),
                    row.getTimestamp("created_at").toInstant()))
        .optional();
  }

  /** Counts what became of rows. */
  void progress(UUID id, Report report, Instant leaseEnd) {
    jdbc.sql(
            """
            UPDATE people_import
            SET created = created + :created, changed = changed + :changed,
              unchanged = unchanged + :unchanged, invalid = invalid + :invalid,
              problems = CASE WHEN jsonb_array_length(problems) < :most
                THEN problems || :problems::jsonb ELSE problems END,
              attempts = 0, run_at = :leaseEnd, state = 'running'
            WHERE id = :id
            """)
        .param("id", id)
        .param("created", report.count(Effect.CREATED))
        .param("changed", report.count(Effect.CHANGED))
        .param("unchanged", report.count(Effect.UNCHANGED))
        .param("invalid", report.invalid())
        .param("most", Report.MOST_PROBLEMS)
        .param("problems", Json.mapper().writeValueAsString(report.problems()))
        .param("leaseEnd", Timestamp.from(leaseEnd))
        .update();
  }

  void done(UUID id, Instant now) {
    jdbc.sql("UPDATE people_import SET state = 'done', finished_at = :now WHERE id = :id")
        .param("id", id)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Ends jobs that failed again and again, and forgets what they had still to take. */
  void giveUp(Instant now) {
    List<UUID> failed =
        jdbc.sql(
                """
                UPDATE people_import SET state = 'failed', finished_at = :now
                WHERE state IN ('queued', 'running') AND attempts >= :most AND run_at <= :now
                RETURNING id
                """)
            .param("now", Timestamp.from(now))
            .param("most", MOST_ATTEMPTS)
            .query(UUID.class)
            .list();
    failed.forEach(chunks::forget);
  }
}
