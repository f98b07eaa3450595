package dev.interlude.content.editing;

import dev.interlude.content.editing.Draft.Status;
import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.content.publishing.RoutineColumns;
import dev.interlude.content.publishing.RoutineJson;
import dev.interlude.contracts.WireNamed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code routine_version} that are not published yet; at most one a routine. */
@Component
class Drafts {

  private static final String UNPUBLISHED =
      """
      SELECT content, status, authors, edition FROM routine_version
      WHERE owner = ? AND status IN ('draft', 'in-review')
      """;

  private final JdbcClient jdbc;

  Drafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Draft> all(String owner) {
    return jdbc.sql(UNPUBLISHED + "ORDER BY routine_id").param(owner).query(Drafts::read).list();
  }

  Optional<Draft> find(String owner, String id) {
    return jdbc.sql(UNPUBLISHED + "AND routine_id = ?")
        .params(owner, id)
        .query(Drafts::read)
        .optional();
  }

  /** As {@link #find}; nobody else changes it until the transaction ends. */
  Optional<Draft> lock(String owner, String id) {
    return jdbc.sql(UNPUBLISHED + "AND routine_id = ? FOR UPDATE")
        .params(owner, id)
        .query(Drafts::read)
        .optional();
  }

  int nextVersion(String owner, String id) {
    return jdbc.sql(
            """
            SELECT coalesce(max(version), 0) + 1 FROM routine_version
            WHERE owner = ? AND routine_id = ?
            """)
        .params(owner, id)
        .query(Integer.class)
        .single();
  }

  /** False if someone else was faster. */
  boolean insert(String owner, Draft draft) {
    return RoutineColumns.bind(
                jdbc.sql(
                    """
                    INSERT INTO routine_version (owner, routine_id, version, status, kind, goal,
                      level, position, body_areas, equipment, locales, seconds, pain_related,
                      review_due, content, authors, edition)
                    VALUES (:owner, :id, :version, :status, :kind, :goal, :level, :position,
                      :bodyAreas, :equipment, :locales, :seconds, :painRelated, :reviewDue,
                      :content::jsonb, :authors, :edition)
                    ON CONFLICT (owner, routine_id, version) DO NOTHING
                    """),
                owner,
                draft.routine())
            .param("status", draft.status().wireName())
            .param("authors", draft.authors().toArray(String[]::new))
            .param("edition", draft.edition())
            .update()
        == 1;
  }

  void update(String owner, Draft draft) {
    change(owner, draft, draft.status().wireName(), null);
  }

  void publish(PublishedRoutine published, Draft draft) {
    change(
        published.owner(),
        new Draft(published.routine(), draft.status(), draft.authors(), draft.edition()),
        "published",
        OffsetDateTime.ofInstant(published.publishedAt(), ZoneOffset.UTC));
  }

  private void change(
      String owner,
      Draft draft,
      String status,
      @org.jspecify.annotations.Nullable OffsetDateTime publishedAt) {
    RoutineColumns.bind(
            jdbc.sql(
                """
                UPDATE routine_version SET status = :status, kind = :kind, goal = :goal,
                  level = :level, position = :position, body_areas = :bodyAreas,
                  equipment = :equipment, locales = :locales, seconds = :seconds,
                  pain_related = :painRelated, review_due = :reviewDue,
                  content = :content::jsonb, authors = :authors, edition = :edition,
                  published_at = :publishedAt
                WHERE owner = :owner AND routine_id = :id AND version = :version
                """),
            owner,
            draft.routine())
        .param("status", status)
        .param("authors", draft.authors().toArray(String[]::new))
        .param("edition", draft.edition())
        .param("publishedAt", publishedAt)
        .update();
  }

  void delete(String owner, Draft draft) {
    jdbc.sql("DELETE FROM routine_version WHERE owner = ? AND routine_id = ? AND version = ?")
        .params(owner, draft.routine().id(), draft.routine().version())
        .update();
  }

  private static Draft read(ResultSet row, int number) throws SQLException {
    return new Draft(
        RoutineJson.read(row.getString("content")),
        WireNamed.of(Status.class, row.getString("status")).orElseThrow(),
        Arrays.asList((String[]) row.getArray("authors").getArray()),
        row.getInt("edition"));
  }
}
