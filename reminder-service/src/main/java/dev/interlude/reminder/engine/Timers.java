package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.prompts.Rows;
import dev.interlude.reminder.timing.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of timers, read and written in sets. */
@Repository
public class Timers {

  private static final String TIMER =
      """
      SELECT t.since, t.last_due, t.last_break_end, t.next_due, v.entry
      FROM timer t
      JOIN person p USING (tenant, person)
      JOIN person_version v USING (tenant, person, version)
      """;

  private final JdbcClient jdbc;

  Timers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A timer that is due, and the person's entry as it held at that time. */
  record Due(Timer timer, Instant at, PersonChanged personThen) {}

  /** When a break of a person ended, or was due. */
  public record Moment(String tenant, String person, Instant at) {}

  public Optional<Timer> find(String tenant, String person) {
    return jdbc.sql(TIMER + " WHERE t.tenant = :tenant AND t.person = :person")
        .param("tenant", tenant)
        .param("person", person)
        .query((row, number) -> timer(row))
        .optional();
  }

  /** Locks timers that are due, passing over those that others hold. */
  List<Due> claimDue(Instant now, int limit) {
    return jdbc.sql(
            """
            SELECT t.since, t.last_due, t.last_break_end, t.next_due, v.entry,
              coalesce(
                (SELECT a.entry FROM person_version a
                 WHERE a.tenant = t.tenant AND a.person = t.person AND a.valid_from <= t.next_due
                 ORDER BY a.version DESC LIMIT 1),
                v.entry) AS entry_then
            FROM timer t
            JOIN person p USING (tenant, person)
            JOIN person_version v USING (tenant, person, version)
            WHERE t.next_due <= :now
            ORDER BY t.next_due LIMIT :limit FOR UPDATE OF t SKIP LOCKED
            """)
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .query(
            (row, number) ->
                new Due(timer(row), Rows.instant(row, "next_due"), Rows.entry(row, "entry_then")))
        .list();
  }

  /** Writes the timers of a set of people. */
  void put(Collection<Timer> timers) {
    jdbc.sql(
            """
            INSERT INTO timer (tenant, person, since, last_due, last_break_end, next_due)
            SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS r(tenant text, person text,
              since timestamptz, last_due timestamptz, last_break_end timestamptz,
              next_due timestamptz)
            ON CONFLICT (tenant, person) DO UPDATE
              SET since = excluded.since, last_due = excluded.last_due,
                last_break_end = excluded.last_break_end, next_due = excluded.next_due
            """)
        .param("rows", Rows.json(timers.stream().map(Timer::row).toList()))
        .update();
  }

  /** Lets a timer follow a new version of the person's entry: nothing is due before it. */
  public void follow(PersonChanged person, Instant now) {
    History history =
        jdbc.sql(TIMER + " WHERE t.tenant = :tenant AND t.person = :person FOR UPDATE OF t")
            .param("tenant", person.tenant())
            .param("person", person.person())
            .query((row, number) -> timer(row).history())
            .optional()
            .orElseGet(() -> History.startingAt(now));
    put(List.of(new Timer(person, new History(now, history.lastDue(), history.lastBreakEnd()))));
  }

  /** Lets timers follow breaks that were taken; an older break changes nothing. */
  public void breaksEnded(Collection<Moment> ends) {
    move("t.last_due, r.at AS last_break_end", "t.last_break_end", ends);
  }

  /** Lets timers follow breaks that were due outside the engine. */
  public void wereDue(Collection<Moment> dues) {
    move("r.at AS last_due, t.last_break_end", "t.last_due", dues);
  }

  private void move(String history, String moved, Collection<Moment> rows) {
    List<Timer> timers =
        jdbc.sql(
                """
                SELECT t.since, %s, v.entry
                FROM timer t
                JOIN (SELECT tenant, person, max(at) AS at FROM jsonb_to_recordset(:rows::jsonb)
                        AS j(tenant text, person text, at timestamptz)
                      GROUP BY tenant, person) r USING (tenant, person)
                JOIN person p USING (tenant, person)
                JOIN person_version v USING (tenant, person, version)
                WHERE %s IS NULL OR %s < r.at
                ORDER BY t.tenant, t.person FOR UPDATE OF t
                """
                    .formatted(history, moved, moved))
            .param("rows", Rows.json(rows))
            .query((row, number) -> timer(row))
            .list();
    if (!timers.isEmpty()) {
      put(timers);
    }
  }

  private static Timer timer(ResultSet row) throws SQLException {
    return new Timer(
        Rows.entry(row, "entry"),
        new History(
            Rows.instant(row, "since"),
            Rows.instantOrNull(row, "last_due"),
            Rows.instantOrNull(row, "last_break_end")));
  }
}
