package dev.interlude.content.publishing;

import dev.interlude.content.routine.Routine;
import dev.interlude.contracts.WireNamed;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code routine_version}. */
@Component
class RoutineVersions {

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

  private static String[] names(Collection<? extends WireNamed> constants) {
    return constants.stream().map(WireNamed::wireName).toArray(String[]::new);
  }
}
