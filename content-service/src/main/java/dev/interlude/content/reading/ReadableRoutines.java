package dev.interlude.content.reading;

import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.content.publishing.RoutineJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single routines as a tenant sees them: its own before the shared one of the same id. */
@Component
class ReadableRoutines {

  /** A version that readers can have, or could have once. */
  record Version(PublishedRoutine published, @Nullable Retired retired) {}

  record Retired(Instant at, String reason, boolean safety) {}

  // Each number once: the tenant's own version before the shared one, even when it is retired.
  private static final String VERSIONS =
      """
      SELECT * FROM (
        SELECT DISTINCT ON (version) owner, version, published_at, content, retired_at,
          retired_reason, retired_safety
        FROM routine_version
        WHERE routine_id = :id AND owner IN (:tenant, 'shared')
          AND status IN ('published', 'retired')
        ORDER BY version DESC, owner = :tenant DESC) AS seen
      """;

  // A tenant that withdrew its own for safety gets no other routine in its place.
  private static final String LATEST =
      """
      SELECT owner, published_at, content, retired_at, retired_reason, retired_safety
      FROM routine_version
      WHERE routine_id = :id AND owner IN (:tenant, 'shared')
        AND status IN ('published', 'retired')
      ORDER BY CASE
          WHEN owner = :tenant AND status = 'published' THEN 1
          WHEN owner = :tenant AND retired_safety AND EXISTS (
            SELECT FROM withdrawn_routine WHERE owner = :tenant AND routine_id = :id)
            THEN 2
          WHEN status = 'published' THEN 3
          WHEN owner = :tenant THEN 4
          ELSE 5
        END, version DESC
      LIMIT 1
      """;

  private final JdbcClient jdbc;

  ReadableRoutines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The latest version that is published: the tenant's own, or the shared one, unless the tenant's
   * own was withdrawn for safety. If there is none, the latest that was.
   */
  Optional<Version> latest(String tenant, String id) {
    return jdbc.sql(LATEST)
        .param("tenant", tenant)
        .param("id", id)
        .query(ReadableRoutines::read)
        .optional();
  }

  Optional<Version> version(String tenant, String id, int version) {
    return jdbc.sql(VERSIONS + "WHERE version = :version")
        .param("tenant", tenant)
        .param("id", id)
        .param("version", version)
        .query(ReadableRoutines::read)
        .optional();
  }

  /** The latest first. */
  List<Version> history(String tenant, String id) {
    return jdbc.sql(VERSIONS + "ORDER BY version DESC")
        .param("tenant", tenant)
        .param("id", id)
        .query(ReadableRoutines::read)
        .list();
  }

  private static Version read(ResultSet row, int number) throws SQLException {
    Instant publishedAt = row.getObject("published_at", OffsetDateTime.class).toInstant();
    OffsetDateTime retiredAt = row.getObject("retired_at", OffsetDateTime.class);
    String reason = row.getString("retired_reason");
    return new Version(
        new PublishedRoutine(
            row.getString("owner"), publishedAt, RoutineJson.read(row.getString("content"))),
        retiredAt == null
            ? null
            : new Retired(
                retiredAt.toInstant(),
                reason == null ? "no reason given" : reason,
                row.getBoolean("retired_safety")));
  }
}
