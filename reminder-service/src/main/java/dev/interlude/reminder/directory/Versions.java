package dev.interlude.reminder.directory;

import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.prompts.Rows;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds versions of entries. */
@Repository
class Versions {

  private final JdbcClient jdbc;

  Versions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A version to be added.
   *
   * @param eraseAt when a deactivated person is erased, unless that is settled already; null for an
   *     active one
   * @param refreshAt when the entry of a new person is derived anew
   */
  record Added(PersonChanged entry, Own said, @Nullable Instant eraseAt, Instant refreshAt) {

    private Row row() {
      return new Row(
          entry.tenant(),
          entry.person(),
          entry.version(),
          eraseAt,
          refreshAt,
          Json.mapper().writeValueAsString(said.dates()),
          said.holidays(),
          said.hasZone(),
          entry.validFrom(),
          Json.mapper().writeValueAsString(entry));
    }
  }

  private record Row(
      String tenant,
      String person,
      int version,
      @Nullable Instant eraseAt,
      Instant refreshAt,
      String ownDates,
      @Nullable String ownHolidays,
      boolean ownZone,
      Instant validFrom,
      String entry) {}

  /** Adds versions, each of another person, by two statements. */
  void add(List<Added> added) {
    String rows = Rows.json(added.stream().map(Added::row).toList());
    // Whoever is active again is seen again by identity providers that had deleted them.
    jdbc.sql(
            """
            INSERT INTO person AS p
              (tenant, person, version, erase_at, refresh_at, own_dates, own_holidays, own_zone)
            SELECT tenant, person, version, erase_at, refresh_at, own_dates::jsonb, own_holidays,
              own_zone
            FROM jsonb_to_recordset(:rows::jsonb) AS r(tenant text, person text, version int,
              erase_at timestamptz, refresh_at timestamptz, own_dates text, own_holidays text,
              own_zone boolean)
            ON CONFLICT (tenant, person) DO UPDATE
              SET version = excluded.version,
                erase_at = CASE WHEN excluded.erase_at IS NOT NULL
                  THEN coalesce(p.erase_at, excluded.erase_at) END,
                hidden = p.hidden AND excluded.erase_at IS NOT NULL,
                own_dates = excluded.own_dates, own_holidays = excluded.own_holidays,
                own_zone = excluded.own_zone
            """)
        .param("rows", rows)
        .update();
    jdbc.sql(
            """
            INSERT INTO person_version (tenant, person, version, valid_from, entry)
            SELECT tenant, person, version, valid_from, entry::jsonb
            FROM jsonb_to_recordset(:rows::jsonb) AS r(tenant text, person text, version int,
              valid_from timestamptz, entry text)
            """)
        .param("rows", rows)
        .update();
  }
}
