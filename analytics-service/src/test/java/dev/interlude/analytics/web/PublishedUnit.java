package dev.interlude.analytics.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One unit over one period as the publisher stores it: figures shown, bounded, hidden, missing. */
final class PublishedUnit {

  private static final int METRIC_VERSION = 1;
  private static final OffsetDateTime UPDATED =
      OffsetDateTime.of(2026, 11, 28, 3, 5, 0, 0, ZoneOffset.UTC);

  private final JdbcClient engine;
  private final String tenant;
  private final String unitKind;
  private final String unit;
  private final String period;
  private final LocalDate start;

  PublishedUnit(
      JdbcClient engine,
      String tenant,
      String unitKind,
      String unit,
      String period,
      LocalDate start,
      String state) {
    this.engine = engine;
    this.tenant = tenant;
    this.unitKind = unitKind;
    this.unit = unit;
    this.period = period;
    this.start = start;
    engine
        .sql(
            """
            INSERT INTO published_period (tenant, unit_kind, unit, period_kind, period_start,
                metric_version, k, state, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, 10, ?, ?)
            """)
        .params(tenant, unitKind, unit, period, start, METRIC_VERSION, state, UPDATED)
        .update();
  }

  /** A number without an interval. */
  PublishedUnit shown(String figure, String item, double value) {
    return row(figure, item, "shown", value, null, null, null);
  }

  PublishedUnit shown(String figure, double value, double halfWidth) {
    return row(figure, "", "shown", value, value - halfWidth, value + halfWidth, null);
  }

  PublishedUnit atLeast(String figure, double bound) {
    return row(figure, "", "at-least", bound, null, null, null);
  }

  PublishedUnit atMost(String figure, double bound) {
    return row(figure, "", "at-most", bound, null, null, null);
  }

  PublishedUnit hidden(String figure, String item, String reason) {
    return row(figure, item, "hidden", null, null, null, reason);
  }

  PublishedUnit noData(String figure) {
    return row(figure, "", "no-data", null, null, null, null);
  }

  private PublishedUnit row(
      String figure,
      String item,
      String state,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable String reason) {
    engine
        .sql(
            """
            INSERT INTO published_figure (tenant, unit_kind, unit, period_kind, period_start,
                metric_version, figure, item, state, value, low, high, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::numeric, ?::numeric, ?::numeric, ?)
            """)
        .params(tenant, unitKind, unit, period, start, METRIC_VERSION, figure, item, state)
        .param(rounded(figure, value))
        .param(rounded(figure, low))
        .param(rounded(figure, high))
        .param(reason)
        .update();
    return this;
  }

  /** Hours and rates to 0.1, shares to 0.01, as the publisher rounds. */
  private static @Nullable BigDecimal rounded(String figure, @Nullable Double value) {
    int digits = figure.startsWith("sitting") ? 1 : 2;
    return value == null ? null : BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
  }
}
