package dev.interlude.reminder.directory;

import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of people's entries. */
@Repository
public class People {

  private static final String LATEST =
      "SELECT v.entry FROM person p JOIN person_version v USING (tenant, person, version) ";

  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The person's latest version. */
  public Optional<PersonChanged> find(String tenant, String person) {
    return jdbc.sql(LATEST + "WHERE p.tenant = :tenant AND p.person = :person")
        .param("tenant", tenant)
        .param("person", person)
        .query(String.class)
        .optional()
        .map(People::read);
  }

  /** The latest versions of the people whose ids come after that one, in the order of ids. */
  List<PersonChanged> after(String tenant, String person, int most) {
    return jdbc
        .sql(
            LATEST
                + """
                WHERE p.tenant = :tenant AND p.person COLLATE "C" > :person COLLATE "C"
                ORDER BY p.person COLLATE "C" LIMIT :most
                """)
        .param("tenant", tenant)
        .param("person", person)
        .param("most", most)
        .query(String.class)
        .list()
        .stream()
        .map(People::read)
        .toList();
  }

  /** The latest version, locked until the transaction ends, so that one at a time is added. */
  public Optional<PersonChanged> lock(String tenant, String person) {
    // Serializes the very first version too, when there is no row to lock yet.
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", tenant + "/" + person)
        .query((row, number) -> "")
        .list();
    return find(tenant, person);
  }

  /** The same lock without waiting for it: whoever holds a row must not wait. */
  public boolean tryLock(PersonRef person) {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", person.tenant() + "/" + person.person())
        .query(Boolean.class)
        .single();
  }

  /** What is remembered of somebody whom {@link #lock} did not find. */
  Former former(String tenant, String person) {
    return jdbc.sql(
            """
            SELECT greatest(t.erased_version, e.directory_version) AS version, e.requested_at
            FROM tenant t
            LEFT JOIN erasure e ON e.tenant = t.tenant AND e.person = :person
            WHERE t.tenant = :tenant
            """)
        .param("tenant", tenant)
        .param("person", person)
        .query(
            (row, number) ->
                new Former(row.getInt("version"), Rows.instantOrNull(row, "requested_at")))
        .optional()
        .orElse(Former.NOBODY);
  }

  /**
   * Adds a version.
   *
   * @param eraseAt when a deactivated person is erased, unless that is settled already
   */
  void add(PersonChanged entry, @Nullable Instant eraseAt) {
    jdbc.sql(
            """
            INSERT INTO person AS p (tenant, person, version, erase_at)
            VALUES (:tenant, :person, :version, :eraseAt)
            ON CONFLICT (tenant, person) DO UPDATE
              SET version = excluded.version,
                erase_at = CASE WHEN excluded.erase_at IS NOT NULL
                  THEN coalesce(p.erase_at, excluded.erase_at) END
            """)
        .param("tenant", entry.tenant())
        .param("person", entry.person())
        .param("version", entry.version())
        .param("eraseAt", eraseAt == null ? null : Timestamp.from(eraseAt))
        .update();
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

  private static PersonChanged read(String entry) {
    return Json.mapper().readValue(entry, PersonChanged.class);
  }
}
