package dev.interlude.analytics.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.Json;
import dev.interlude.testsupport.Infrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The upgrade of an installation that holds person-days in one table. */
class PartitioningByMonthIT {

  private static final int PARTITIONING = 17;

  @Test
  void movesTheRowsThatThereAreIntoTheirMonths() throws SQLException {
    String url = database("upgraded");
    try (Connection owner = Migrations.owner(url)) {
      Migrations.run(owner, version -> version < PARTITIONING);
      JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(owner, true));
      for (String date : new String[] {"2026-08-31", "2026-09-01", "2026-09-30", "1970-01-01"}) {
        sql.sql(
                """
                INSERT INTO person_day (tenant, person, date, summary, source_partition, source_offset)
                VALUES ('acme', 'p-1', ?::date, ?::jsonb, 3, 7)
                """)
            .params(
                date,
                new String(
                    Json.mapper()
                        .writeValueAsBytes(SomeFacts.facts().sat("09:00", "10:00").summary()),
                    UTF_8))
            .update();
      }

      Migrations.run(owner, version -> version >= PARTITIONING);

      assertThat(
              sql.sql(
                      """
                      SELECT tableoid::regclass || ' ' || date || ' ' || sitting_seconds || ' '
                             || source_partition || ' ' || source_offset
                        FROM person_day ORDER BY date
                      """)
                  .query(String.class)
                  .list())
          .containsExactly(
              "person_day_2026_08 2026-08-31 3600 3 7",
              "person_day_2026_09 2026-09-01 3600 3 7",
              "person_day_2026_09 2026-09-30 3600 3 7");
      // For instances of the release before, which ask for no month.
      assertThat(
              sql.sql("SELECT date_trunc('month', now())::date IN (SELECT person_day_partitions())")
                  .query(Boolean.class)
                  .single())
          .isTrue();
    }
  }

  /** With nothing in it but the schema. */
  private static String database(String name) throws SQLException {
    var database = Infrastructure.shared().database();
    var superuser = (PGSimpleDataSource) database.superuser();
    JdbcClient.create(superuser).sql("CREATE DATABASE " + name).update();
    superuser.setDatabaseName(name);
    JdbcClient.create(superuser)
        .sql("CREATE SCHEMA analytics AUTHORIZATION analytics_owner")
        .update();
    return database.jdbcUrl("analytics").replace("/interlude?", "/" + name + "?");
  }
}
