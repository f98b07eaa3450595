package dev.interlude.reminder.directory;

import dev.interlude.contracts.Json;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.defaults.Problem;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The settings of tenants. */
@Repository
class Tenants {

  private final JdbcClient jdbc;

  Tenants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<TenantChanged> find(String tenant) {
    return jdbc.sql("SELECT entry FROM tenant WHERE tenant = :tenant")
        .param("tenant", tenant)
        .query(String.class)
        .optional()
        .map(entry -> Json.mapper().readValue(entry, TenantChanged.class));
  }

  static Problem unknown(String tenant) {
    return Problem.of(
        HttpStatus.CONFLICT,
        "unknown-tenant",
        "The tenant %s is not set up yet: an operator first sends PUT /v1/ops/tenants/%s."
            .formatted(tenant, tenant));
  }

  /** Writes them unless they say the same already; tells whether they were written. */
  boolean put(TenantChanged entry, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO tenant (tenant, entry, changed_at) VALUES (:tenant, :entry::jsonb, :now)
                ON CONFLICT (tenant) DO UPDATE
                  SET entry = excluded.entry, changed_at = excluded.changed_at
                  WHERE tenant.entry IS DISTINCT FROM excluded.entry
                """)
            .param("tenant", entry.tenant())
            .param("entry", Json.mapper().writeValueAsString(entry))
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }
}
