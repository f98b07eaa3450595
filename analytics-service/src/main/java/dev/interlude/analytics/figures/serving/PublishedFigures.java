package dev.interlude.analytics.figures.serving;

import dev.interlude.analytics.figures.UnitFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the published tables; whoever asks the same gets the same. */
@Component
class PublishedFigures {

  /** More in one answer would be of no use to a page, and hard on the memory of the service. */
  private static final int MOST = 250_000;

  private static final Comparator<PublishedPeriod> BY_UNIT_AND_TIME =
      Comparator.comparing(PublishedPeriod::unit).thenComparing(PublishedPeriod::start);

  private final JdbcClient reader;

  PublishedFigures(@Reader JdbcClient reader) {
    this.reader = reader;
  }

  /**
   * Periods with something of the named figures, by unit and begin; 400 {@code too-many-figures}
   * for more than an answer holds.
   */
  List<PublishedPeriod> find(String tenant, Question asked, Collection<String> figures) {
    var found = new Rows();
    reader
        .sql(
            """
            SELECT unit, period_start, p.state AS period_state, updated_at,
                   figure, item, f.state AS state, value, low, high, reason
              FROM published_period p
              JOIN published_figure f
                USING (tenant, unit_kind, period_kind, period_start, unit, metric_version)
             WHERE tenant = :tenant AND unit_kind = :by AND period_kind = :period
               AND period_start BETWEEN :from AND :to AND metric_version = :version
               AND (:all OR unit = ANY (:units)) AND figure = ANY (:figures)
             LIMIT :most
            """)
        .param("tenant", tenant)
        .param("by", asked.by())
        .param("period", asked.period())
        .param("from", asked.from())
        .param("to", asked.to())
        .param("version", UnitFigures.METRIC_VERSION)
        .param("all", asked.units().isEmpty())
        .param("units", asked.units().toArray(String[]::new))
        .param("figures", figures.toArray(String[]::new))
        .param("most", MOST + 1)
        .query(found::add);
    Question.require(
        found.rows <= MOST,
        "too-many-figures",
        "",
        "the answer would hold more than " + MOST + " figures; name figures, units or fewer days");
    if (figures.contains(FigureNames.LATER_FACTS)) {
      addLaterFacts(tenant, asked, found);
    }
    return found.periods.values().stream().sorted(BY_UNIT_AND_TIME).toList();
  }

  private void addLaterFacts(String tenant, Question asked, Rows found) {
    reader
        .sql(
            """
            SELECT period_start, later_facts FROM published_later_facts
             WHERE tenant = ? AND period_kind = ? AND period_start BETWEEN ? AND ?
               AND metric_version = ?
            """)
        .params(tenant, asked.period(), asked.from(), asked.to(), UnitFigures.METRIC_VERSION)
        .query(found::addLaterFacts);
  }

  private static final class Rows {

    private final Map<Key, PublishedPeriod> periods = new HashMap<>();
    private int rows;

    private record Key(String unit, LocalDate start) {}

    void add(ResultSet row) throws SQLException {
      rows++;
      var key = new Key(row.getString("unit"), row.getObject("period_start", LocalDate.class));
      PublishedPeriod period = periods.get(key);
      if (period == null) {
        period =
            new PublishedPeriod(
                key.unit(),
                key.start(),
                row.getString("period_state"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                new HashMap<>());
        periods.put(key, period);
      }
      period.put(row.getString("figure"), row.getString("item"), value(row));
    }

    /** Of periods that have figures. */
    void addLaterFacts(ResultSet row) throws SQLException {
      var period = periods.get(new Key("", row.getObject("period_start", LocalDate.class)));
      if (period != null) {
        var facts = FigureValue.shown(row.getBigDecimal("later_facts"), null, null);
        period.put(FigureNames.LATER_FACTS, "", facts);
      }
    }

    private static @Nullable FigureValue value(ResultSet row) throws SQLException {
      return switch (row.getString("state")) {
        case "shown" ->
            FigureValue.shown(
                row.getBigDecimal("value"), row.getBigDecimal("low"), row.getBigDecimal("high"));
        case "at-most" -> FigureValue.atMost(row.getBigDecimal("value"));
        case "at-least" -> FigureValue.atLeast(row.getBigDecimal("value"));
        case "hidden" -> FigureValue.suppressed(row.getString("reason"));
        case "no-data" -> null;
        case String unknown -> throw new IllegalStateException("no such state: " + unknown);
      };
    }
  }
}
