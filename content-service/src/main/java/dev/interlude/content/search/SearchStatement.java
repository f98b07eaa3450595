package dev.interlude.content.search;

import java.util.List;
import java.util.Map;

/** The one statement that answers a query; its parts depend on words and sorting only. */
final class SearchStatement {

  // What a tenant withdrew for safety is not found under its shared name either.
  private static final String LATEST =
      """
      withdrawn AS (SELECT routine_id FROM withdrawn_routine WHERE owner = :tenant),
      latest AS (
        SELECT DISTINCT ON (routine_id) * FROM routine_version
        WHERE owner IN (:tenant, 'shared') AND status = 'published'
          AND (owner = :tenant OR routine_id NOT IN (SELECT routine_id FROM withdrawn))
        ORDER BY routine_id, owner = :tenant DESC, version DESC)
      """;

  // Each language has its own grammar, so the words are asked for in each.
  private static final String HITS =
      """
      asked AS MATERIALIZED (
        SELECT config, websearch_to_tsquery(config, :words) AS query
        FROM unnest(ARRAY['english', 'danish', 'german', 'simple']::regconfig[]) AS config),
      hits AS MATERIALIZED (
        SELECT owner, routine_id, version, (1e6 * max(ts_rank(words, query)))::integer AS rank
        FROM asked JOIN routine_words USING (config)
        WHERE words @@ query AND owner IN (:tenant, 'shared')
          AND (:languages::text[] IS NULL OR locale = ANY (:languages))
        GROUP BY owner, routine_id, version)
      """;

  private static final String FILTERS =
      """
      (:kind::text IS NULL OR kind = :kind)
        AND (:bodyArea::text IS NULL OR :bodyArea = ANY (body_areas))
        AND (:goal::text IS NULL OR goal = :goal)
        AND (:position::text IS NULL OR position = :position)
        AND (:level::text IS NULL OR level = :level)
        AND (:equipment::text[] IS NULL OR equipment <@ :equipment::text[])
        AND (:maxSeconds::integer IS NULL OR seconds <= :maxSeconds)
        AND (:languages::text[] IS NULL OR locales && :languages::text[])
        AND (:reviewedSince::date IS NULL OR review_due >= :reviewedSince)
      """;

  // The title in the reader's language, or what stands in for it.
  private static final String TITLE =
      """
      (SELECT title FROM routine_words w
       WHERE w.owner = latest.owner AND w.routine_id = latest.routine_id
         AND w.version = latest.version
       ORDER BY array_position(:tags::text[], locale), locale LIMIT 1) COLLATE "%s-x-icu"
      """;

  private static final Map<String, String> COLLATIONS = Map.of("en", "en", "da", "da", "de", "de");

  private SearchStatement() {}

  /**
   * @param tags languages of titles, the best first
   */
  static String of(RoutineQuery query, List<String> tags) {
    boolean searching = query.words() != null;
    String direction = query.sorting().descending() ? "DESC" : "ASC";
    return "WITH "
        + LATEST
        + (searching ? ", " + HITS : "")
        + "SELECT * FROM (SELECT latest.owner, routine_id, published_at, content, "
        + key(query.sorting().key(), tags)
        + " AS key FROM latest "
        + (searching ? "JOIN hits USING (owner, routine_id, version) " : "")
        + "WHERE "
        + FILTERS
        + ") found "
        + after(query.sorting())
        + " ORDER BY key %s, routine_id COLLATE \"C\" LIMIT :limit".formatted(direction);
  }

  private static String key(Sorting.Key key, List<String> tags) {
    return switch (key) {
      case ID -> "routine_id COLLATE \"C\"";
      case TITLE -> TITLE.formatted(collation(tags));
      case SECONDS -> "seconds";
      case PUBLISHED_AT -> "published_at";
      case RELEVANCE -> "rank";
    };
  }

  private static String after(Sorting sorting) {
    return """
        WHERE :after::text IS NULL OR key %s :after::%s
          OR (key = :after::%2$s AND routine_id COLLATE "C" > :afterId)
        """
        .formatted(sorting.descending() ? "<" : ">", sorting.key().type());
  }

  private static String collation(List<String> tags) {
    String best = tags.isEmpty() ? "" : tags.getFirst();
    return COLLATIONS.getOrDefault(best.split("-", 2)[0], "und");
  }
}
