package dev.interlude.analytics.figures.serving;

import dev.interlude.timeline.MetricRules;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the published tables; whoever asks the same gets the same. */
@Component
public class PublishedFigures {

  /** More in one answer would be of no use to a page, and hard on the memory of the service. */
  private static final int MOST = 250_000;

  private static final String RANGE =
      """
       WHERE tenant = :tenant AND unit_kind = :by AND period_kind = :period
         AND period_start BETWEEN :from AND :to AND metric_version = :version
         AND (:all OR unit = ANY (:units))
      """;

  /** One statement, so of one moment; no join, so that no plan can go wrong. */
  private static final String STATEMENT =
      """
      SELECT unit, period_start, state, updated_at, later_facts,
             NULL AS figure, NULL AS item, NULL::numeric AS value, NULL::numeric AS low,
             NULL::numeric AS high, NULL AS reason
        FROM published_period
      """
          + RANGE
          + """
            UNION ALL
            (SELECT unit, period_start, state, NULL, NULL, figure, item, value, low, high, reason
               FROM published_figure
            """
          + RANGE
          + """
                AND item = '' AND figure = ANY (:plain) LIMIT :most)
            UNION ALL
            (SELECT unit, period_start, state, NULL, NULL, figure, item, value, low, high, reason
               FROM published_figure
            """
          + RANGE
          + " AND figure = ANY (:parts) LIMIT :most)";

  private final JdbcClient reader;

  PublishedFigures(@Reader JdbcClient reader) {
    this.reader = reader;
  }

  /**
   * Periods with something of the named figures, by unit and begin; 400 {@code too-many-figures}
   * for more than an answer holds.
   */
  public List<PublishedPeriod> find(String tenant, Question asked, Collection<String> figures) {
    var found = new PublishedRows();
    reader
        .sql(STATEMENT)
        .param("tenant", tenant)
        .param("by", asked.by())
        .param("period", asked.period())
        .param("from", asked.from())
        .param("to", asked.to())
        .param("version", MetricRules.METRIC_VERSION)
        .param("all", asked.units().isEmpty())
        .param("units", asked.units().toArray(String[]::new))
        .param("plain", named(figures, FigureNames.PLAIN::contains))
        .param("parts", named(figures, name -> !FigureNames.PLAIN.contains(name)))
        .param("most", MOST + 1)
        .query(found::add);
    Question.require(
        found.count() <= MOST,
        "too-many-figures",
        "",
        "the answer would hold more than " + MOST + " figures; name figures, units or fewer days");
    return found.periods();
  }

  private static String[] named(Collection<String> figures, Predicate<String> which) {
    return figures.stream().filter(which).toArray(String[]::new);
  }
}
