package dev.interlude.analytics.figures.serving;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Published rows of a company with an agreement: {@code SomePublished.of("acme",
 * engine).week("site", "aarhus", "2026-11-16").shows("compliance", "", 0.5, 0.4, 0.6)}.
 */
public final class SomePublished {

  private static final AtomicInteger TENANTS = new AtomicInteger();
  private static final Instant UPDATED = Instant.parse("2026-11-26T00:01:12Z");

  private final JdbcClient engine;
  private final String tenant;
  private String by = "company";
  private String unit = "";
  private String period = "week";
  private LocalDate start = LocalDate.EPOCH;

  private SomePublished(JdbcClient engine, String tenant) {
    this.engine = engine;
    this.tenant = tenant;
  }

  /** Of a tenant that no other test has. */
  public static SomePublished ofACompany(JdbcClient engine) {
    return of("published-" + TENANTS.incrementAndGet(), engine);
  }

  public static SomePublished of(String tenant, JdbcClient engine) {
    engine
        .sql("INSERT INTO agreement VALUES (?, now(), '2026-11-01', 'DPIA 7', 'WA 12')")
        .param(tenant)
        .update();
    return new SomePublished(engine, tenant);
  }

  public String tenant() {
    return tenant;
  }

  public SomePublished week(String by, String unit, String start) {
    return period(by, unit, "week", start, "frozen");
  }

  /** What follows belongs to that period. */
  public SomePublished period(String by, String unit, String period, String start, String state) {
    this.by = by;
    this.unit = unit;
    this.period = period;
    this.start = LocalDate.parse(start);
    engine
        .sql("INSERT INTO published_period VALUES (?, ?, ?, ?, ?, 1, 10, ?, ?)")
        .params(tenant, by, unit, period, this.start, state, UPDATED.atOffset(ZoneOffset.UTC))
        .update();
    return this;
  }

  public SomePublished shows(String figure, String item, double value) {
    return add(figure, item, "shown", value, null, null, null);
  }

  public SomePublished shows(String figure, String item, double value, double low, double high) {
    return add(figure, item, "shown", value, low, high, null);
  }

  public SomePublished isAtMost(String figure, String item, double bound) {
    return add(figure, item, "at-most", bound, null, null, null);
  }

  public SomePublished hides(String figure, String item, String reason) {
    return add(figure, item, "hidden", null, null, null, reason);
  }

  public SomePublished hasNone(String figure, String item) {
    return add(figure, item, "no-data", null, null, null, null);
  }

  private SomePublished add(
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
            VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(tenant, by, unit, period, start, figure, item, state)
        .param(number(value))
        .param(number(low))
        .param(number(high))
        .param(reason)
        .update();
    return this;
  }

  private static @Nullable BigDecimal number(@Nullable Double value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }
}
