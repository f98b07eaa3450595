package dev.interlude.analytics.gauges;

import dev.interlude.analytics.figures.serving.Reader;
import dev.interlude.timeline.MetricRules;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads which numbers of the newest closed periods are shown: of the week for all units, of the day
 * for the company. Hidden figures, bounds and figures without data are no numbers.
 */
@Component
class ShownFigures {

  private final JdbcClient reader;

  /** A number that is shown. */
  record ShownFigure(
      String tenant,
      String unitKind,
      String unit,
      String period,
      String figure,
      BigDecimal value) {}

  ShownFigures(@Reader JdbcClient reader) {
    this.reader = reader;
  }

  List<ShownFigure> find() {
    return reader
        .sql(
            """
            SELECT tenant, unit_kind, unit, period_kind, figure, value
              FROM (SELECT tenant, period_kind, metric_version, max(period_start) AS period_start
                      FROM published_period
                     WHERE unit_kind = 'company' AND period_kind IN ('day', 'week')
                       AND state <> 'open' AND metric_version = :version
                       AND tenant IN (SELECT tenant FROM agreement)
                     GROUP BY tenant, period_kind, metric_version) newest
              JOIN published_figure USING (tenant, period_kind, period_start, metric_version)
             WHERE unit_kind = ANY (
                     CASE period_kind WHEN 'week' THEN ARRAY['company', 'department', 'site']
                                      ELSE ARRAY['company'] END)
               AND item = '' AND state = 'shown'
            """)
        .param("version", MetricRules.METRIC_VERSION)
        .query(
            (row, i) ->
                new ShownFigure(
                    row.getString("tenant"),
                    row.getString("unit_kind"),
                    row.getString("unit"),
                    row.getString("period_kind"),
                    row.getString("figure"),
                    row.getBigDecimal("value")))
        .list();
  }
}
