package dev.interlude.analytics.people;

import dev.interlude.analytics.erasure.PersonalData;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.TenantChanged;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the directory's changes into tables. Repeats change nothing. */
@Component
class DirectoryProjection implements PersonalData {

  private final JdbcClient engine;
  private final List<BeforeForgetting> told;

  DirectoryProjection(JdbcClient engine, List<BeforeForgetting> told) {
    this.engine = engine;
    this.told = List.copyOf(told);
  }

  void apply(TenantChanged change) {
    engine
        .sql(
            """
            INSERT INTO tenant_entry AS held (tenant, name, reporting_zone, k)
            VALUES (:tenant, :name, :zone, :k)
            ON CONFLICT (tenant) DO UPDATE
              SET name = excluded.name, reporting_zone = excluded.reporting_zone, k = excluded.k,
                  recorded_at = clock_timestamp()
              WHERE (held.name, held.reporting_zone, held.k)
                IS DISTINCT FROM (excluded.name, excluded.reporting_zone, excluded.k)
            """)
        .param("tenant", change.tenant())
        .param("name", change.name())
        .param("zone", change.reportingZone().getId())
        .param("k", change.k())
        .update();
  }

  void apply(PersonChanged change) {
    if (change.status() == PersonStatus.ERASED) {
      forget(new PersonKey(change.tenant(), change.person()), change.version());
      return;
    }
    engine
        .sql(
            """
            INSERT INTO person_version AS held (tenant, person, version, entry)
            SELECT :tenant, :person, :version, :entry::jsonb
             WHERE NOT EXISTS (SELECT FROM erased_person
                                WHERE tenant = :tenant AND person = :person
                                  AND directory_version >= :version)
            ON CONFLICT (tenant, person, version) DO UPDATE
              SET entry = excluded.entry, recorded_at = clock_timestamp()
              WHERE held.entry <> excluded.entry
            """)
        .param("tenant", change.tenant())
        .param("person", change.person())
        .param("version", change.version())
        .param("entry", Json.mapper().writeValueAsString(change))
        .update();
  }

  /** Someone whose key is gone from the topic. */
  void forget(PersonKey key) {
    forget(key, Integer.MAX_VALUE);
  }

  /** Erased people leave published memberships at once. */
  @Override
  public int forget(PersonKey key, int upToVersion) {
    told.forEach(each -> each.forgetting(key, upToVersion));
    int versions =
        engine
            .sql("DELETE FROM person_version WHERE tenant = ? AND person = ? AND version <= ?")
            .params(key.tenant(), key.person(), upToVersion)
            .update();
    int memberships = leaveMemberships(key);
    return versions + memberships;
  }

  private int leaveMemberships(PersonKey key) {
    return engine
        .sql(
            """
            UPDATE membership SET people = array_remove(people, :person::text)
             WHERE tenant = :tenant AND people @> ARRAY[:person::text]
               AND NOT EXISTS (SELECT FROM person_version
                                WHERE tenant = :tenant AND person = :person)
            """)
        .param("tenant", key.tenant())
        .param("person", key.person())
        .update();
  }
}
