package dev.interlude.reminder.directory;

import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** What is known of people, and remembered of those who left. */
@Repository
class KnownPeople {

  private static final TypeReference<List<LocalDate>> DATES = new TypeReference<>() {};

  private final JdbcClient jdbc;

  KnownPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Known of(String tenant, String person) {
    return of(tenant, List.of(person)).getOrDefault(person, Known.NOBODY);
  }

  /** By id; those nobody knows are left out, or nobody. */
  Map<String, Known> of(String tenant, Collection<String> people) {
    var known = new HashMap<String, Known>();
    jdbc.sql(
            """
            SELECT r.person, v.entry, p.own_dates, p.own_holidays, p.own_zone, p.chose_sharing,
              greatest(t.erased_version, e.directory_version) AS version, e.requested_at
            FROM jsonb_array_elements_text(:people::jsonb) AS r(person)
            JOIN tenant t ON t.tenant = :tenant
            LEFT JOIN person p ON p.tenant = t.tenant AND p.person = r.person
            LEFT JOIN person_version v
              ON v.tenant = p.tenant AND v.person = p.person AND v.version = p.version
            LEFT JOIN erasure e ON e.tenant = t.tenant AND e.person = r.person
            """)
        .param("tenant", tenant)
        .param("people", Json.mapper().writeValueAsString(people))
        .query(
            row -> {
              known.put(row.getString("person"), read(row));
            });
    return known;
  }

  /** Writes down what was said of the person alone. */
  void keep(PersonChanged entry, Own own) {
    jdbc.sql(
            """
            UPDATE person SET own_dates = :dates::jsonb, own_holidays = :holidays, own_zone = :zone
            WHERE tenant = :tenant AND person = :person
            """)
        .param("tenant", entry.tenant())
        .param("person", entry.person())
        .param("dates", Json.mapper().writeValueAsString(own.dates()))
        .param("holidays", own.holidays())
        .param("zone", own.hasZone())
        .update();
  }

  /** Notes whether the person said what is shared. */
  void choseSharing(PersonRef person, boolean chose) {
    jdbc.sql("UPDATE person SET chose_sharing = :chose WHERE tenant = :tenant AND person = :person")
        .param("chose", chose)
        .param("tenant", person.tenant())
        .param("person", person.person())
        .update();
  }

  private static Known read(ResultSet row) throws SQLException {
    if (row.getString("entry") == null) {
      var former = new Former(row.getInt("version"), Rows.instantOrNull(row, "requested_at"));
      return new Known(null, former, Own.NOTHING);
    }
    return new Known(
        Rows.entry(row, "entry"),
        Former.NOBODY,
        new Own(
            Json.mapper().readValue(row.getString("own_dates"), DATES),
            row.getString("own_holidays"),
            row.getBoolean("own_zone"),
            row.getBoolean("chose_sharing")));
  }
}
