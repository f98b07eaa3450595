package dev.interlude.activity.history;

import de.bytefish.pgbulkinsert.PgBulkInsert;
import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import java.sql.Connection;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ways of writing activities that the service does not take, for the comparison. */
final class OtherWays {

  private static final String UNNEST =
      """
      INSERT INTO activity (tenant, person, source, id, type, occurred_at, directory_version, value)
      SELECT incoming.*
      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::int[],
                  ?::json[])
        AS incoming (tenant, person, source, id, type, occurred_at, directory_version, value)
      LEFT JOIN LATERAL (
        SELECT true AS held FROM activity
        WHERE activity.person = incoming.person AND activity.source = incoming.source
          AND activity.id = incoming.id AND activity.tenant || '' = incoming.tenant
        LIMIT 1) known ON true
      WHERE known.held IS NULL
      ON CONFLICT DO NOTHING
      """;

  private final JdbcTemplate jdbc;
  private final PgBulkInsert<Activity> straight = new PgBulkInsert<>(new Columns());

  OtherWays(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The columns of the table itself. */
  private static final class Columns extends AbstractMapping<Activity> {
    Columns() {
      super("activity", "activity");
      mapText("tenant", row -> row.key().tenant());
      mapText("person", row -> row.key().person());
      mapText("source", row -> row.key().source());
      mapText("id", row -> row.key().id());
      mapText("type", Activity::type);
      mapTimeStampTz("occurred_at", row -> row.time().atZone(ZoneOffset.UTC));
      mapInteger("directory_version", Activity::directoryVersion);
      mapText("value", Activity::value);
    }
  }

  /** Without looking whether it is held. */
  void copy(List<Activity> rows) {
    jdbc.execute(
        (Connection connection) -> {
          straight.saveAll(connection.unwrap(PGConnection.class), rows.stream());
          return rows.size();
        });
  }

  /** All columns as arrays in one statement. */
  void unnest(List<Activity> rows) {
    jdbc.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off");
    jdbc.update(
        UNNEST,
        texts(rows, row -> row.key().tenant()),
        texts(rows, row -> row.key().person()),
        texts(rows, row -> row.key().source()),
        texts(rows, row -> row.key().id()),
        texts(rows, Activity::type),
        texts(rows, row -> row.time().toString()),
        rows.stream().map(Activity::directoryVersion).toArray(Integer[]::new),
        texts(rows, Activity::value));
  }

  private static String[] texts(List<Activity> rows, Function<Activity, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }
}
