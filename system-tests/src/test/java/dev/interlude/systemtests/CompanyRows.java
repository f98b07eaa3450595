package dev.interlude.systemtests;

import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonDaySummarised;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What figures are made of and what was published, as one transaction sees it. */
record CompanyRows(
    List<PersonChanged> directory,
    List<PersonDaySummarised> days,
    List<Placed> placed,
    List<Cell> published) {

  private static final String TENANT = " WHERE tenant = 'acme'";

  /** Who is placed where from a week on, until a later one. */
  record Placed(LocalDate week, String department, String site, List<String> people) {}

  /** A published figure. */
  record Cell(
      String unitKind,
      String unit,
      String period,
      LocalDate start,
      String figure,
      String state,
      @Nullable BigDecimal value,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable String reason) {

    /** The last day of the period. */
    LocalDate last() {
      LocalDate after =
          switch (period) {
            case "day" -> start.plusDays(1);
            case "week" -> start.plusWeeks(1);
            default -> start.plusMonths(1);
          };
      return after.minusDays(1);
    }

    boolean contains(LocalDate date) {
      return !date.isBefore(start) && !date.isAfter(last());
    }

    boolean holds(Placed placed) {
      return switch (unitKind) {
        case "company" -> true;
        case "site" -> placed.site().equals(unit);
        default -> (placed.department() + "/").startsWith(unit + "/");
      };
    }
  }

  private interface Reading<T> {
    T row(ResultSet row) throws SQLException;
  }

  static CompanyRows read(TestCompany company) throws SQLException {
    try (Connection analytics =
        DriverManager.getConnection(
            company.stack().ports().jdbcUrl("analytics"),
            "analytics_engine",
            "local-analytics_engine")) {
      analytics.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      analytics.setAutoCommit(false);
      return new CompanyRows(
          list(
              analytics,
              "SELECT entry FROM person_version" + TENANT + " ORDER BY version",
              row -> Json.mapper().readValue(row.getString(1), PersonChanged.class)),
          list(
              analytics,
              "SELECT summary FROM person_day" + TENANT,
              row -> Json.mapper().readValue(row.getString(1), PersonDaySummarised.class)),
          list(
              analytics,
              "SELECT week_start, department, site, people FROM membership" + TENANT,
              row ->
                  new Placed(
                      row.getObject(1, LocalDate.class),
                      row.getString(2),
                      row.getString(3),
                      List.of((String[]) row.getArray(4).getArray()))),
          list(
              analytics,
              """
              SELECT unit_kind, unit, period_kind, period_start, figure,
                     f.state, value, low, high, reason
                FROM published_figure f
                JOIN published_period p
               USING (tenant, unit_kind, unit, period_kind, period_start, metric_version)
              """
                  + TENANT
                  + " AND item = '' AND p.state <> 'open'",
              CompanyRows::cell));
    }
  }

  private static Cell cell(ResultSet row) throws SQLException {
    return new Cell(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        row.getString(6),
        row.getBigDecimal(7),
        row.getBigDecimal(8),
        row.getBigDecimal(9),
        row.getString(10));
  }

  private static <T> List<T> list(Connection connection, String sql, Reading<T> reading)
      throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      var list = new ArrayList<T>();
      while (rows.next()) {
        list.add(reading.row(rows));
      }
      return list;
    }
  }
}
