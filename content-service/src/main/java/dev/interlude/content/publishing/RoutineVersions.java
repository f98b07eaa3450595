package dev.interlude.content.publishing;

import dev.interlude.content.routine.Routine;
import dev.interlude.contracts.RoutineChanged.Retirement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    return RoutineColumns.bind(
                jdbc.sql(
                    """
                    INSERT INTO routine_version (owner, routine_id, version, status, kind, goal,
                      level, position, body_areas, equipment, locales, seconds, pain_related,
                      review_due, content, published_at)
                    VALUES (:owner, :id, :version, 'published', :kind, :goal, :level, :position,
                      :bodyAreas, :equipment, :locales, :seconds, :painRelated, :reviewDue,
                      :content::jsonb, :publishedAt)
                    ON CONFLICT (owner, routine_id, version) DO NOTHING
                    """),
                published.owner(),
                routine)
            .param("publishedAt", OffsetDateTime.ofInstant(published.publishedAt(), ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** That version, whether published or retired. */
  Optional<Routine> find(String owner, String id, int version) {
    return jdbc.sql(
            """
            SELECT content FROM routine_version
            WHERE owner = ? AND routine_id = ? AND version = ? AND status IN ('published', 'retired')""")
        .params(owner, id, version)
        .query((row, n) -> RoutineJson.read(row.getString("content")))
        .optional();
  }

  /** What readers of the owner's routines get. */
  public Optional<PublishedRoutine> latestPublished(String owner, String id) {
    return jdbc.sql(
            """
            SELECT owner, published_at, content FROM routine_version
            WHERE owner = ? AND routine_id = ? AND status = 'published'
            ORDER BY version DESC LIMIT 1
            """)
        .params(owner, id)
        .query(
            (row, n) ->
                new PublishedRoutine(
                    row.getString("owner"),
                    row.getObject("published_at", OffsetDateTime.class).toInstant(),
                    RoutineJson.read(row.getString("content"))))
        .optional();
  }

  /** Until the transaction ends nobody else publishes or retires anything of the owner's. */
  void lock(String owner) {
    jdbc.sql("SELECT revision FROM catalogue_revision WHERE owner = ? FOR UPDATE")
        .param(owner)
        .query(Long.class)
        .optional();
  }

  /** The latest version that was unsafe. */
  Optional<Integer> latestUnsafe(String owner, String id) {
    return jdbc.sql(
            """
            SELECT version FROM routine_version
            WHERE owner = ? AND routine_id = ? AND retired_safety
            ORDER BY version DESC LIMIT 1""")
        .params(owner, id)
        .query(Integer.class)
        .optional();
  }

  /**
   * The versions that were published until now; all of them, or only the one given. They are later
   * than those retired before, whatever the clocks of the instances say: the last one counts.
   */
  List<Integer> retire(
      String owner, String id, @Nullable Integer version, Retirement why, Instant now) {
    return jdbc.sql(
            """
            UPDATE routine_version
            SET status = 'retired', retired_reason = :reason, retired_safety = :safety,
              retired_at = greatest(:now, (
                SELECT max(retired_at) + interval '1 microsecond' FROM routine_version
                WHERE owner = :owner AND routine_id = :id))
            WHERE owner = :owner AND routine_id = :id AND status = 'published'
              AND (:version::integer IS NULL OR version = :version)
            RETURNING version
            """)
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param("reason", why.reason())
        .param("safety", why.safety())
        .param("owner", owner)
        .param("id", id)
        .param("version", version)
        .query(Integer.class)
        .list();
  }
}
