package dev.interlude.analytics.figures.serving;

import dev.interlude.analytics.agreement.AgreementMissing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets nobody past before the tenant's agreement is recorded. */
@Component
public class AgreementGate {

  private final JdbcClient reader;

  AgreementGate(@Reader JdbcClient reader) {
    this.reader = reader;
  }

  /** Where the tenant's publication stands; 409 {@code agreement-missing} without an agreement. */
  public Standing pass(String tenant) {
    return reader
        .sql(
            """
            SELECT coalesce(revision, 0) AS revision, k, updated_at
              FROM (SELECT FROM agreement WHERE tenant = :tenant LIMIT 1) agreed
              LEFT JOIN published_revision ON tenant = :tenant
            """)
        .param("tenant", tenant)
        .query((row, i) -> standing(tenant, row))
        .optional()
        .orElseThrow(AgreementMissing::problem);
  }

  private static Standing standing(String tenant, ResultSet row) throws SQLException {
    return new Standing(
        tenant,
        row.getLong("revision"),
        row.getObject("k", Integer.class),
        instant(row.getObject("updated_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
