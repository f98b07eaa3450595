package dev.interlude.analytics.people;

import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonKey;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the directory as far as it has arrived. */
@Component
public class Directory {

  private final JdbcClient engine;

  Directory(JdbcClient engine) {
    this.engine = engine;
  }

  public Optional<TenantEntry> tenant(String tenant) {
    return engine
        .sql("SELECT reporting_zone, k FROM tenant_entry WHERE tenant = ?")
        .param(tenant)
        .query(
            (row, i) ->
                new TenantEntry(
                    tenant, ZoneId.of(row.getString("reporting_zone")), row.getInt("k")))
        .optional();
  }

  /** Whether any version of the person has arrived; erased people have none. */
  public boolean holds(PersonKey person) {
    return engine
        .sql("SELECT EXISTS (SELECT FROM person_version WHERE tenant = ? AND person = ?)")
        .params(person.tenant(), person.person())
        .query(Boolean.class)
        .single();
  }

  /** The person with all versions; empty while none has arrived. */
  public Optional<PersonHistory> person(PersonKey person) {
    List<PersonChanged> versions =
        engine
            .sql("SELECT entry FROM person_version WHERE tenant = ? AND person = ?")
            .params(person.tenant(), person.person())
            .query((row, _) -> Json.mapper().readValue(row.getString("entry"), PersonChanged.class))
            .list();
    return versions.isEmpty() ? Optional.empty() : Optional.of(new PersonHistory(versions));
  }

  /** Every person of the tenant with all versions. */
  public Map<String, PersonHistory> people(String tenant) {
    var versions = new HashMap<String, List<PersonChanged>>();
    engine
        .sql("SELECT person, entry FROM person_version WHERE tenant = ?")
        .param(tenant)
        .query(
            row -> {
              versions
                  .computeIfAbsent(row.getString("person"), p -> new ArrayList<>())
                  .add(Json.mapper().readValue(row.getString("entry"), PersonChanged.class));
            });
    var people = new HashMap<String, PersonHistory>();
    versions.forEach((person, all) -> people.put(person, new PersonHistory(all)));
    return people;
  }

  /** Changes whenever anything does that {@link #tenant} or {@link #people} would give. */
  public String fingerprint(String tenant) {
    return engine
        .sql(
            """
            SELECT count(*) || '/' || coalesce(sum(extract(epoch FROM recorded_at)), 0)
              FROM (SELECT recorded_at FROM person_version WHERE tenant = :tenant
                    UNION ALL SELECT recorded_at FROM tenant_entry WHERE tenant = :tenant) entries
            """)
        .param("tenant", tenant)
        .query(String.class)
        .single();
  }
}
