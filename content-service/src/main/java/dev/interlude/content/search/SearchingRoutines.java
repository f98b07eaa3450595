package dev.interlude.content.search;

import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.content.publishing.RoutineJson;
import dev.interlude.content.routine.Routine;
import dev.interlude.contracts.WireNamed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers queries for the latest published versions, as a tenant sees them. */
@Component
public class SearchingRoutines {

  /**
   * Routines in their order.
   *
   * @param next the cursor of the following page; null on the last one
   */
  public record Page(List<PublishedRoutine> routines, @Nullable String next) {}

  private record Row(PublishedRoutine routine, String key) {}

  private final JdbcClient jdbc;

  SearchingRoutines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All languages that the tenant's readers can have. */
  public Set<String> locales(String tenant) {
    return new TreeSet<>(
        jdbc.sql(
                """
                SELECT DISTINCT unnest(locales) FROM routine_version
                WHERE owner IN (:tenant, 'shared') AND status = 'published'
                """)
            .param("tenant", tenant)
            .query(String.class)
            .list());
  }

  /**
   * One page.
   *
   * @param language of the titles that are sorted by, and what stands in for it
   */
  public Page find(
      String tenant, RoutineQuery query, LocalDate today, String language, String fallback) {
    List<String> tags = new ArrayList<>(LanguageTags.widened(language));
    tags.addAll(LanguageTags.widened(fallback));
    List<String> languages = query.locale() == null ? null : LanguageTags.widened(query.locale());
    List<Row> rows =
        jdbc.sql(SearchStatement.of(query, tags))
            .param("tenant", tenant)
            .param("kind", name(query.kind()))
            .param("bodyArea", name(query.bodyArea()))
            .param("goal", name(query.goal()))
            .param("position", name(query.position()))
            .param("level", name(query.level()))
            .param("equipment", query.equipment() == null ? null : names(query.equipment()))
            .param("maxSeconds", query.maxSeconds())
            .param("languages", languages == null ? null : languages.toArray(String[]::new))
            .param(
                "reviewedSince",
                query.withOverdue() ? null : today.minusDays(Routine.DAYS_OF_GRACE))
            .param("words", query.words())
            .param("tags", tags.toArray(String[]::new))
            .param("after", query.after() == null ? null : query.after().key())
            .param("afterId", query.after() == null ? null : query.after().id())
            .param("limit", query.limit() + 1)
            .query((row, number) -> read(row, query.sorting()))
            .list();
    boolean more = rows.size() > query.limit();
    List<Row> page = more ? rows.subList(0, query.limit()) : rows;
    return new Page(
        page.stream().map(Row::routine).toList(),
        more
            ? new Cursor(page.getLast().key(), page.getLast().routine().routine().id())
                .encode(query.sorting())
            : null);
  }

  private static Row read(ResultSet row, Sorting sorting) throws SQLException {
    OffsetDateTime publishedAt = row.getObject("published_at", OffsetDateTime.class);
    return new Row(
        new PublishedRoutine(
            row.getString("owner"),
            publishedAt.toInstant(),
            RoutineJson.read(row.getString("content"))),
        sorting.key() == Sorting.Key.PUBLISHED_AT ? publishedAt.toString() : row.getString("key"));
  }

  private static @Nullable String name(@Nullable WireNamed constant) {
    return constant == null ? null : constant.wireName();
  }

  private static String[] names(Collection<? extends WireNamed> constants) {
    return constants.stream().map(WireNamed::wireName).toArray(String[]::new);
  }
}
