package dev.interlude.analytics.figures.serving.violations;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Would read person-days; the architecture test must notice it. */
public final class ReadsAsTheEngine {

  private final JdbcClient engine;

  ReadsAsTheEngine(JdbcClient engine) {
    this.engine = engine;
  }

  long personDays() {
    return engine.sql("SELECT count(*) FROM person_day").query(Long.class).single();
  }
}
