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

  private static final String VERSIONS =
      """
      SELECT owner, published_at, content, retired_at, retired_reason, retired_safety
      FROM routine_version
      WHERE routine_id = :id AND status IN ('published', 'retired') AND owner = (
        SELECT owner FROM routine_version
        WHERE owner IN (:tenant, 'shared') AND routine_id = :id
          AND status IN ('published', 'retired')
        ORDER BY status = 'published' DESC, owner = :tenant DESC LIMIT 1)
      """;

  private final JdbcClient jdbc;

  ReadableRoutines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest version that is published; if there is none, the latest that was. */
  Optional<Version> latest(String tenant, String id) {
    return jdbc.sql(VERSIONS + "ORDER BY status = 'published' DESC, version DESC LIMIT 1")
        .param("tenant", tenant)
        .param("id", id)
        .query(ReadableRoutines::read)
        .optional();
  }

  Optional<Version> version(String tenant, String id, int version) {
    return jdbc.sql(VERSIONS + "AND version = :version")
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
