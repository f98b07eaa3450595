package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.prompts.Columns;
import dev.interlude.reminder.prompts.PersonRef;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the entries that held when breaks were due, of people whose entry changed since. */
@Repository
class FormerEntries {

  private final JdbcClient jdbc;
  private final Entries entries;

  FormerEntries(JdbcClient jdbc, Entries entries) {
    this.jdbc = jdbc;
    this.entries = entries;
  }

  /** No statement, and nobody, unless the entry of one is younger than the break. */
  Map<PersonRef, PersonChanged> at(Collection<Timer> timers, Map<PersonRef, Instant> due) {
    List<PersonRef> changed =
        timers.stream()
            .filter(each -> each.person().validFrom().isAfter(due.get(each.ref())))
            .map(Timer::ref)
            .toList();
    if (changed.isEmpty()) {
      return Map.of();
    }
    var found = new HashMap<PersonRef, PersonChanged>();
    entries
        .of(versions(changed, due))
        .forEach((of, entry) -> found.put(new PersonRef(of.tenant(), of.person()), entry.person()));
    return found;
  }

  private List<Entries.Of> versions(List<PersonRef> people, Map<PersonRef, Instant> due) {
    var columns = new Columns<>(people);
    return jdbc.sql(
            """
            SELECT r.tenant, r.person, v.version
            FROM unnest(:tenants::text[], :people::text[], :due::float8[]) AS r(tenant, person, due)
            CROSS JOIN LATERAL (
              SELECT a.version FROM person_version a
              WHERE a.tenant = r.tenant AND a.person = r.person
                AND a.valid_from <= to_timestamp(r.due)
              ORDER BY a.version DESC LIMIT 1) v
            """)
        .param("tenants", columns.texts(PersonRef::tenant))
        .param("people", columns.texts(PersonRef::person))
        .param("due", columns.times(due::get))
        .query(
            (row, number) ->
                new Entries.Of(
                    row.getString("tenant"), row.getString("person"), row.getInt("version")))
        .list();
  }
}
