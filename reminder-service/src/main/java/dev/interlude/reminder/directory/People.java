package dev.interlude.reminder.directory;

import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.prompts.PersonRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of people's entries. */
@Repository
public class People {

  private static final String LATEST =
      "SELECT v.entry FROM person p JOIN person_version v USING (tenant, person, version) ";

  private final JdbcClient jdbc;
  private final KnownPeople known;

  People(JdbcClient jdbc, KnownPeople known) {
    this.jdbc = jdbc;
    this.known = known;
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
    waitFor(tenant, person);
    return find(tenant, person);
  }

  /** Serializes the very first version too, when there is no row to lock yet. */
  private void waitFor(String tenant, String person) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", tenant + "/" + person)
        .query((row, number) -> "")
        .list();
  }

  /** What is known of people, locked in the same way, one after the other as they are given. */
  Map<String, Known> lockKnown(String tenant, List<String> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    jdbc.sql(
            """
            SELECT pg_advisory_xact_lock(hashtextextended(:tenant || '/' || r.person, 0))
            FROM (SELECT person FROM jsonb_array_elements_text(:people::jsonb)
              WITH ORDINALITY AS e(person, n) ORDER BY n OFFSET 0) r
            """)
        .param("tenant", tenant)
        .param("people", Json.mapper().writeValueAsString(people))
        .query((row, number) -> "")
        .list();
    return known.of(tenant, people);
  }

  /** What is known of the person, locked in the same way. */
  Known lockKnown(String tenant, String person) {
    waitFor(tenant, person);
    return known.of(tenant, person);
  }

  /** The same lock without waiting for it: whoever holds a row must not wait. */
  public boolean tryLock(PersonRef person) {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", person.tenant() + "/" + person.person())
        .query(Boolean.class)
        .single();
  }

  private static PersonChanged read(String entry) {
    return Json.mapper().readValue(entry, PersonChanged.class);
  }
}
