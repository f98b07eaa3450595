package dev.interlude.content.publishing;

import dev.interlude.content.routine.BodyArea;
import dev.interlude.content.routine.Routine;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.WireNamed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code routine_version}. */
@Component
public class RoutineVersions {

  private final JdbcClient jdbc;

  RoutineVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a published version; false if this version was there before. */
  boolean add(PublishedRoutine published) {
    Routine routine = published.routine();
    return jdbc.sql(
                """
                INSERT INTO routine_version (owner, routine_id, version, status, kind, goal, level,
                  position, body_areas, equipment, locales, seconds, pain_related, review_due,
                  content, published_at)
                VALUES (:owner, :id, :version, 'published', :kind, :goal, :level, :position,
                  :bodyAreas, :equipment, :locales, :seconds, :painRelated, :reviewDue,
                  :content::jsonb, :publishedAt)
                ON CONFLICT (owner, routine_id, version) DO NOTHING
                """)
            .param("owner", published.owner())
            .param("id", routine.id())
            .param("version", routine.version())
            .param("kind", routine.kind().wireName())
            .param("goal", routine.goal().wireName())
            .param("level", routine.level().wireName())
            .param("position", routine.position().wireName())
            .param("bodyAreas", names(routine.bodyAreas()))
            .param("equipment", names(routine.equipment()))
            .param("locales", routine.locales().toArray(String[]::new))
            .param("seconds", routine.seconds())
            .param("painRelated", routine.painRelated())
            .param("reviewDue", routine.reviewDue())
            .param("content", RoutineJson.write(routine))
            .param("publishedAt", OffsetDateTime.ofInstant(published.publishedAt(), ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** That version, whether published or retired. */
  Optional<Routine> find(String owner, String id, int version) {
    return jdbc.sql(
            """
            SELECT content FROM routine_version
            WHERE owner = ? AND routine_id = ? AND version = ? AND status IN ('published', 'retired')
            """)
        .params(owner, id, version)
        .query((row, n) -> RoutineJson.read(row.getString("content")))
        .optional();
  }

  /** Whether no later version of it was ever published. */
  boolean isLatest(PublishedRoutine published) {
    return jdbc.sql(
            """
            SELECT NOT EXISTS (SELECT FROM routine_version
              WHERE owner = ? AND routine_id = ? AND version > ?
                AND status IN ('published', 'retired'))
            """)
        .params(published.owner(), published.routine().id(), published.routine().version())
        .query(Boolean.class)
        .single();
  }

  /** The latest published version as the tenant sees it: its own before the shared one. */
  public Optional<PublishedRoutine> latest(String tenant, String id) {
    return jdbc.sql(
            """
            SELECT owner, published_at, content FROM routine_version
            WHERE owner IN (:tenant, 'shared') AND routine_id = :id AND status = 'published'
            ORDER BY owner = :tenant DESC, version DESC
            LIMIT 1
            """)
        .param("tenant", tenant)
        .param("id", id)
        .query(RoutineVersions::read)
        .optional();
  }

  /** The latest published versions as the tenant sees them, by id; null filters let all pass. */
  public List<PublishedRoutine> latest(
      String tenant, @Nullable BreakKind kind, @Nullable BodyArea bodyArea) {
    return jdbc.sql(
            """
            SELECT owner, published_at, content FROM (
              SELECT DISTINCT ON (routine_id) * FROM routine_version
              WHERE owner IN (:tenant, 'shared') AND status = 'published'
              ORDER BY routine_id, owner = :tenant DESC, version DESC) latest
            WHERE (:kind::text IS NULL OR kind = :kind)
              AND (:bodyArea::text IS NULL OR :bodyArea = ANY (body_areas))
            ORDER BY routine_id
            """)
        .param("tenant", tenant)
        .param("kind", kind == null ? null : kind.wireName())
        .param("bodyArea", bodyArea == null ? null : bodyArea.wireName())
        .query(RoutineVersions::read)
        .list();
  }

  private static PublishedRoutine read(ResultSet row, int n) throws SQLException {
    Instant publishedAt = row.getObject("published_at", OffsetDateTime.class).toInstant();
    return new PublishedRoutine(
        row.getString("owner"), publishedAt, RoutineJson.read(row.getString("content")));
  }

  private static String[] names(Collection<? extends WireNamed> constants) {
    return constants.stream().map(WireNamed::wireName).toArray(String[]::new);
  }
}
