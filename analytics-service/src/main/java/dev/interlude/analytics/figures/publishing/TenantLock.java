package dev.interlude.analytics.figures.publishing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one instance at a time publish a tenant's figures; ends with the transaction. */
@Component
class TenantLock {

  private static final String KEY = "(hashtextextended('publishing/' || ?, 0))";

  private final JdbcClient engine;

  TenantLock(JdbcClient engine) {
    this.engine = engine;
  }

  /** False when another transaction holds it. */
  boolean tryTake(String tenant) {
    return engine
        .sql("SELECT pg_try_advisory_xact_lock" + KEY)
        .param(tenant)
        .query(Boolean.class)
        .single();
  }

  /** Waits for the transaction that holds it. */
  void take(String tenant) {
    engine.sql("SELECT pg_advisory_xact_lock" + KEY).param(tenant).query(row -> {});
  }
}
