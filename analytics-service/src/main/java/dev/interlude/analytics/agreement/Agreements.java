package dev.interlude.analytics.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agreements of all tenants; every recording is kept. */
@Component
public class Agreements {

  private final JdbcClient engine;

  Agreements(JdbcClient engine) {
    this.engine = engine;
  }

  /** The tenants that have one. */
  public List<String> tenants() {
    return engine
        .sql("SELECT DISTINCT tenant FROM agreement ORDER BY tenant")
        .query(String.class)
        .list();
  }

  Optional<Agreement> latest(String tenant) {
    return engine
        .sql(
            """
            SELECT agreed_on, impact_assessment, workers_agreement, recorded_at FROM agreement
             WHERE tenant = ? ORDER BY recorded_at DESC LIMIT 1
            """)
        .param(tenant)
        .query((row, i) -> agreement(row))
        .optional();
  }

  void record(String tenant, Agreement agreement) {
    engine
        .sql(
            """
            INSERT INTO agreement
              (tenant, recorded_at, agreed_on, impact_assessment, workers_agreement)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(
            tenant,
            agreement.recordedAt().atOffset(ZoneOffset.UTC),
            agreement.date(),
            agreement.impactAssessment(),
            agreement.workersAgreement())
        .update();
  }

  private static Agreement agreement(ResultSet row) throws SQLException {
    return new Agreement(
        row.getObject("agreed_on", LocalDate.class),
        row.getString("impact_assessment"),
        row.getString("workers_agreement"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
