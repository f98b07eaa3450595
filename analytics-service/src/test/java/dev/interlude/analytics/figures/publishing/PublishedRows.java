package dev.interlude.analytics.figures.publishing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is published of one tenant. */
record PublishedRows(JdbcClient engine, String tenant) {

  /**
   * Such as {@code shown 5.9 5.7 6.0}: state, value and interval, with a dash for what is not
   * there.
   *
   * @param period kind and first day, such as {@code week 2026-11-16}
   * @param unit kind and name, such as {@code site aarhus}, or {@code company}
   */
  String figure(String period, String unit, String figure) {
    return one(
        """
        SELECT state || ' ' || coalesce(value::text, '-') || ' '
            || coalesce(low::text, '-') || ' ' || coalesce(high::text, '-')
          FROM published_figure WHERE %s AND item = '' AND figure = ?
        """,
        period, unit, figure);
  }

  String company(String period, String figure) {
    return figure(period, "company", figure);
  }

  /** Whether anything is published of the unit. */
  boolean has(String period, String unit) {
    return one("SELECT (count(*) > 0)::text FROM published_period WHERE %s", period, unit)
        .equals("true");
  }

  String state(String period, String unit) {
    return one("SELECT state FROM published_period WHERE %s", period, unit);
  }

  /** To the nearest 5, or null. */
  String laterFacts(String period, String unit) {
    return one(
        "SELECT coalesce(later_facts::text, 'null') FROM published_period WHERE %s", period, unit);
  }

  String updated(String period, String unit) {
    return one("SELECT updated_at::text FROM published_period WHERE %s", period, unit);
  }

  /** Of the publisher's own notes. */
  String note(String column, String period) {
    return one("SELECT " + column + "::text FROM publication WHERE %s", period, "company");
  }

  /** Everything of a period, or of all of a kind, in one text, but when it was written. */
  String everything(String period) {
    return String.join(
        "\n",
        engine
            .sql(
                """
                SELECT concat_ws(' ', unit_kind, unit, period_start, figure, item, state, value,
                                 low, high, reason)
                  FROM published_figure
                 WHERE tenant = ? AND starts_with(period_kind || ' ' || period_start, ?) ORDER BY 1
                """)
            .params(tenant, period)
            .query(String.class)
            .list());
  }

  List<String> units(String period) {
    String[] of = period.split(" ");
    return engine
        .sql(
            """
            SELECT trim(unit_kind || ' ' || unit) FROM published_period
             WHERE tenant = ? AND period_kind = ? AND period_start = ?::date ORDER BY 1
            """)
        .params(tenant, of[0], of[1])
        .query(String.class)
        .list();
  }

  private String one(String sql, String period, String unit, Object... more) {
    String[] of = period.split(" ");
    String[] who = (unit + " ").split(" ", 2);
    return engine
        .sql(
            sql.formatted(
                """
                tenant = ? AND period_kind = ? AND period_start = ?::date
                   AND unit_kind = ? AND unit = ?\
                """))
        .params(tenant, of[0], of[1], who[0], who[1].trim())
        .params(List.of(more))
        .query(String.class)
        .single();
  }
}
