package dev.interlude.reminder.prompts;

import dev.interlude.reminder.timing.Postures;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The postures of people in their last hours, read and written in sets. */
@Repository
public class KnownPostures {

  private final JdbcClient jdbc;

  KnownPostures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** People of whom nothing is known are absent. */
  public Map<PersonRef, Postures> of(Collection<PersonRef> people) {
    var columns = new Columns<>(List.copyOf(people));
    var found = new HashMap<PersonRef, Postures>();
    jdbc.sql(
            """
            SELECT p.tenant, p.person, p.segments
            FROM posture p
            JOIN unnest(:tenants::text[], :people::text[]) AS r(tenant, person)
              USING (tenant, person)
            """)
        .param("tenants", columns.texts(PersonRef::tenant))
        .param("people", columns.texts(PersonRef::person))
        .query(
            row -> {
              found.put(
                  new PersonRef(row.getString("tenant"), row.getString("person")),
                  PostureRow.read(row));
            });
    return found;
  }

  /** Forgets those of people who took that day back. */
  public void forget(Collection<Cleared> days) {
    jdbc.sql(
            """
            DELETE FROM posture p
            USING jsonb_to_recordset(:days::jsonb)
              AS r(tenant text, person text, zone text, local_date date)
            WHERE p.tenant = r.tenant AND p.person = r.person
              AND (p.known_until AT TIME ZONE r.zone)::date = r.local_date
            """)
        .param("days", Rows.json(days))
        .update();
  }

  /** A local day that somebody took back. */
  public record Cleared(String tenant, String person, String zone, LocalDate localDate) {}

  public void put(Map<PersonRef, Postures> known) {
    jdbc.sql(
            """
            INSERT INTO posture AS p (tenant, person, known_until, segments)
            SELECT tenant, person, known_until, segments FROM jsonb_to_recordset(:rows::jsonb)
              AS r(tenant text, person text, known_until timestamptz, segments jsonb)
            ORDER BY tenant COLLATE "C", person COLLATE "C"
            ON CONFLICT (tenant, person) DO UPDATE
              SET known_until = excluded.known_until, segments = excluded.segments
              WHERE p.segments <> excluded.segments
            """)
        .param("rows", Rows.json(known.entrySet().stream().map(PostureRow::of).toList()))
        .update();
  }
}
