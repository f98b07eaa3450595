package dev.interlude.reminder.directory;

import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds versions of entries. */
@Repository
class Versions {

  private final JdbcClient jdbc;
  private final KnownPeople known;

  Versions(JdbcClient jdbc, KnownPeople known) {
    this.jdbc = jdbc;
    this.known = known;
  }

  /**
   * Adds a version. Whoever is active again is seen again by identity providers that had deleted
   * them.
   *
   * @param eraseAt when a deactivated person is erased, unless that is settled already; null for an
   *     active one
   * @param refreshAt when the entry of a new person is derived anew
   */
  void add(PersonChanged entry, Own said, @Nullable Instant eraseAt, Instant refreshAt) {
    jdbc.sql(
            """
            INSERT INTO person AS p (tenant, person, version, erase_at, refresh_at)
            VALUES (:tenant, :person, :version, :eraseAt, :refreshAt)
            ON CONFLICT (tenant, person) DO UPDATE
              SET version = excluded.version,
                erase_at = CASE WHEN excluded.erase_at IS NOT NULL
                  THEN coalesce(p.erase_at, excluded.erase_at) END,
                hidden = p.hidden AND excluded.erase_at IS NOT NULL
            """)
        .param("tenant", entry.tenant())
        .param("person", entry.person())
        .param("version", entry.version())
        .param("eraseAt", eraseAt == null ? null : Timestamp.from(eraseAt))
        .param("refreshAt", Timestamp.from(refreshAt))
        .update();
    known.keep(entry, said);
    jdbc.sql(
            """
            INSERT INTO person_version (tenant, person, version, valid_from, entry)
            VALUES (:tenant, :person, :version, :validFrom, :entry::jsonb)
            """)
        .param("tenant", entry.tenant())
        .param("person", entry.person())
        .param("version", entry.version())
        .param("validFrom", Timestamp.from(entry.validFrom()))
        .param("entry", Json.mapper().writeValueAsString(entry))
        .update();
  }
}
