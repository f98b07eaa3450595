package dev.interlude.reminder.sites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sites of tenants. */
@Repository
public class Sites {

  private final JdbcClient jdbc;

  Sites(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Site> find(String tenant, String site) {
    return jdbc.sql("SELECT * FROM site WHERE tenant = :tenant AND site = :site")
        .param("tenant", tenant)
        .param("site", site)
        .query((row, number) -> read(row))
        .optional();
  }

  public List<Site> of(String tenant) {
    return jdbc.sql("SELECT * FROM site WHERE tenant = :tenant ORDER BY site")
        .param("tenant", tenant)
        .query((row, number) -> read(row))
        .list();
  }

  void put(String tenant, Site site) {
    jdbc.sql(
            """
            INSERT INTO site (tenant, site, name, zone, region)
            VALUES (:tenant, :site, :name, :zone, :region)
            ON CONFLICT (tenant, site) DO UPDATE
              SET name = excluded.name, zone = excluded.zone, region = excluded.region
            """)
        .param("tenant", tenant)
        .param("site", site.site())
        .param("name", site.name())
        .param("zone", site.zone().getId())
        .param("region", site.region())
        .update();
  }

  /** Lets the entries of the people who work there be derived anew. */
  void refreshPeople(String tenant, String site, Instant now) {
    jdbc.sql(
            """
            UPDATE person p SET refresh_at = :now
            FROM person_version v
            WHERE p.tenant = :tenant AND v.tenant = p.tenant AND v.person = p.person
              AND v.version = p.version AND v.entry ->> 'site' = :site
            """)
        .param("tenant", tenant)
        .param("site", site)
        .param("now", Timestamp.from(now))
        .update();
  }

  private static Site read(ResultSet row) throws SQLException {
    return new Site(
        row.getString("site"),
        row.getString("name"),
        ZoneId.of(row.getString("zone")),
        row.getString("region"));
  }
}
