package dev.interlude.analytics;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A large company's published year, made by SQL: 200 departments, 20 sites, 52 weeks. */
record PublishedCompany(JdbcClient jdbc, int departments, int weeks) {

  static final String TENANT = "bench";
  static final LocalDate LAST_WEEK = LocalDate.parse("2026-11-16");

  LocalDate firstWeek() {
    return LAST_WEEK.minusWeeks(weeks - 1L);
  }

  void fill() {
    jdbc.sql("INSERT INTO agreement VALUES (?, now(), '2026-01-01', 'DPIA', 'WA')")
        .param(TENANT)
        .update();
    jdbc.sql(
            """
            INSERT INTO published_period (tenant, unit_kind, unit, period_kind, period_start,
                                          metric_version, k, state, updated_at)
            SELECT :tenant, kind, unit, 'week', :last::date - 7 * week, 1, 10, 'frozen', now()
              FROM (SELECT 'company' AS kind, '' AS unit
                    UNION ALL SELECT 'department', 'division-' || n % 20 || '/department-' || n
                                FROM generate_series(1, :departments) n
                    UNION ALL SELECT 'site', 'site-' || n FROM generate_series(1, 20) n) units,
                   generate_series(0, :weeks - 1) week
            """)
        .param("tenant", TENANT)
        .param("last", LAST_WEEK)
        .param("departments", departments)
        .param("weeks", weeks)
        .update();
    figures("unnest(ARRAY['people', 'responseMedianMinutes'])", "ARRAY['']", false);
    figures(
        """
        unnest(ARRAY['sittingHoursPer8h', 'prolongedShare', 'sittingBreaksPerSittingHour',
                     'inferredShare', 'compliance', 'breakCoverage', 'deliveryRate',
                     'dataCoverage'])""",
        "ARRAY['']",
        true);
    figures(
        "unnest(ARRAY['boutLengthShare'])", "ARRAY['0','5','10','20','30','45','60','90']", false);
    figures("unnest(ARRAY['funnel'])", "ARRAY['due','delivered','started','completed']", false);
    figures("unnest(ARRAY['responseDelayShare'])", "ARRAY['0','1','2','5','10','15']", false);
    figures(
        "unnest(ARRAY['evidenceShare'])",
        "ARRAY['input-activity','self-report','wearable','desk-sensor','posture-sensor']",
        false);
    figures(
        "unnest(ARRAY['outcomeShare'])",
        """
        (SELECT array_agg(kind || '/' || outcome)
           FROM unnest(ARRAY['micro','movement','rest']) kind,
                unnest(ARRAY['completed','partial','late','skipped','missed']) outcome)""",
        false);
    figures(
        "unnest(ARRAY['heatmap'])",
        """
        (SELECT array_agg(day || '-' || lpad(hour::text, 2, '0'))
           FROM generate_series(1, 5) day, generate_series(7, 18) hour)""",
        false);
    jdbc.sql("ANALYZE published_figure").update();
    jdbc.sql("ANALYZE published_period").update();
  }

  private void figures(String names, String items, boolean interval) {
    jdbc.sql(
            """
            INSERT INTO published_figure
              (tenant, unit_kind, unit, period_kind, period_start, metric_version,
               figure, item, state, value, low, high)
            SELECT tenant, unit_kind, unit, period_kind, period_start, metric_version,
                   name, item, 'shown', v.value, %s
              FROM published_period, %s name, unnest(%s) item,
                   LATERAL (SELECT (0.4 + abs(hashtext(unit || period_start || name)) %% 30
                                         / 100.0)::numeric(4, 2) AS value) v
            """
                .formatted(
                    interval ? "v.value - 0.05, v.value + 0.05" : "NULL, NULL", names, items))
        .update();
  }
}
