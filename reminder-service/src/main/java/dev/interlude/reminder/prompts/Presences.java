package dev.interlude.reminder.prompts;

import dev.interlude.contracts.PresenceState;
import dev.interlude.reminder.timing.Meetings;
import dev.interlude.reminder.timing.Presence;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said about their presence. */
@Repository
public class Presences {

  private static final String TOUCHING =
      """
      WITH r AS MATERIALIZED (SELECT tenant, person, to_timestamp(since) AS since
        FROM unnest(:tenants::text[], :people::text[], :since::float8[])
          AS j(tenant, person, since))
      SELECT p.tenant, p.person, p.at, p.state, p.ends_at, true AS said
      FROM presence p JOIN r USING (tenant, person)
      WHERE p.at <= :to
        AND (p.at >= r.since
          OR p.at = (SELECT max(q.at) FROM presence q
                     WHERE q.tenant = p.tenant AND q.person = p.person AND q.at < r.since))
      UNION ALL
      SELECT b.tenant, b.person, b.starts_at, 'IN_MEETING', b.ends_at, false
      FROM busy_interval b JOIN r USING (tenant, person)
      WHERE b.starts_at < :to::timestamptz + interval '4 hours' AND b.ends_at > r.since
      """;

  private final JdbcClient jdbc;

  Presences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * All that may touch breaks due in that time, by person: what was said in it, and the latest word
   * before, however old; and meetings of their calendars, also of the time soon after. People of
   * whom nothing is known are absent.
   */
  public Map<PersonRef, List<Presence>> touching(
      Collection<PersonRef> people, Instant from, Instant to) {
    return touching(people.stream().map(each -> Since.of(each, from)).toList(), to);
  }

  /** The same, from a time of each person's own on. */
  public Map<PersonRef, List<Presence>> touching(Map<PersonRef, Instant> from, Instant to) {
    return touching(
        from.entrySet().stream().map(each -> Since.of(each.getKey(), each.getValue())).toList(),
        to);
  }

  private record Since(String tenant, String person, Instant since) {

    static Since of(PersonRef person, Instant since) {
      return new Since(person.tenant(), person.person(), since);
    }
  }

  private Map<PersonRef, List<Presence>> touching(List<Since> people, Instant to) {
    var said = new HashMap<PersonRef, List<Presence>>();
    var meetings = new HashMap<PersonRef, List<Presence>>();
    var columns = new Columns<>(people);
    jdbc.sql(TOUCHING)
        .param("tenants", columns.texts(Since::tenant))
        .param("people", columns.texts(Since::person))
        .param("since", columns.times(Since::since))
        .param("to", Timestamp.from(to))
        .query(
            row -> {
              (row.getBoolean("said") ? said : meetings)
                  .computeIfAbsent(
                      new PersonRef(row.getString("tenant"), row.getString("person")),
                      person -> new ArrayList<>())
                  .add(
                      new Presence(
                          Rows.instant(row, "at"),
                          PresenceState.valueOf(row.getString("state")),
                          Rows.instantOrNull(row, "ends_at")));
            });
    meetings.forEach(
        (person, own) ->
            said.put(person, Meetings.among(said.getOrDefault(person, List.of()), own)));
    return said;
  }

  /** Adds what was said; the same again changes nothing. */
  public void add(Collection<Said> said) {
    jdbc.sql(
            """
            INSERT INTO presence (tenant, person, at, state, ends_at)
            SELECT tenant, person, at, state, ends_at
            FROM jsonb_to_recordset(:rows::jsonb)
              AS r(tenant text, person text, at timestamptz, state text, ends_at timestamptz)
            ON CONFLICT DO NOTHING
            """)
        .param("rows", Rows.json(said))
        .update();
  }

  /** A presence, as a row. */
  public record Said(
      String tenant, String person, Instant at, String state, @Nullable Instant endsAt) {}
}
