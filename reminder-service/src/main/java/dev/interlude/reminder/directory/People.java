package dev.interlude.reminder.directory;

import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of people's entries. */
@Repository
class People {

  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The person's latest version. */
  public Optional<PersonChanged> find(String tenant, String person) {
    return jdbc.sql(
            """
            SELECT v.entry FROM person p JOIN person_version v USING (tenant, person, version)
            WHERE p.tenant = :tenant AND p.person = :person
            """)
        .param("tenant", tenant)
        .param("person", person)
        .query(String.class)
        .optional()
        .map(People::read);
  }

  /** The same, locked until the transaction ends, so that versions are added one at a time. */
  Optional<PersonChanged> lock(String tenant, String person) {
    // Serializes the very first version too, when there is no row to lock yet.
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", tenant + "/" + person)
        .query((row, number) -> "")
        .list();
    return find(tenant, person);
  }

  void add(PersonChanged entry) {
    jdbc.sql(
            """
            INSERT INTO person (tenant, person, version) VALUES (:tenant, :person, :version)
            ON CONFLICT (tenant, person) DO UPDATE SET version = excluded.version
            """)
        .param("tenant", entry.tenant())
        .param("person", entry.person())
        .param("version", entry.version())
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
