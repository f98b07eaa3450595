package dev.interlude.analytics.figures.publishing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The memberships that figures were published for. */
@Component
class MembershipTable {

  private final JdbcClient engine;

  MembershipTable(JdbcClient engine) {
    this.engine = engine;
  }

  /** Who counted last, in this week or an earlier one. */
  Optional<Set<String>> upTo(String tenant, Unit unit, LocalDate weekStart) {
    return engine
        .sql(
            """
            SELECT people FROM membership
             WHERE tenant = ? AND unit_kind = ? AND unit = ? AND week_start <= ?
             ORDER BY week_start DESC LIMIT 1
            """)
        .params(tenant, unit.kind(), unit.name(), weekStart)
        .query((row, i) -> people(row))
        .optional();
  }

  void put(String tenant, Unit unit, LocalDate weekStart, Set<String> people) {
    engine
        .sql(
            """
            INSERT INTO membership (tenant, unit_kind, unit, week_start, people)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (tenant, unit_kind, unit, week_start)
            DO UPDATE SET people = excluded.people
            """)
        .params(
            tenant,
            unit.kind(),
            unit.name(),
            weekStart,
            people.stream().sorted().toArray(String[]::new))
        .update();
  }

  private static Set<String> people(ResultSet row) throws SQLException {
    Array people = row.getArray("people");
    return Set.of((String[]) people.getArray());
  }
}
