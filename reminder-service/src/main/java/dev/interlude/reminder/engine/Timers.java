package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import dev.interlude.reminder.timing.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of timers, read and written in sets. */
@Repository
public class Timers {

  private static final String TIMER =
      """
      SELECT t.since, t.last_due, t.last_break_end, t.paused_until, t.next_due, v.entry
      FROM timer t
      JOIN person p USING (tenant, person)
      JOIN person_version v USING (tenant, person, version)
      """;

  /**
   * Read only once the timers are locked, by a statement of its own: one that had to wait for a
   * lock would show the timer as it is now, but the entry as it was before the wait.
   */
  static final String OF_PEOPLE =
      """
      FROM timer t
      JOIN jsonb_to_recordset(:people::jsonb) AS r(tenant text, person text)
        USING (tenant, person)
      JOIN person p USING (tenant, person)
      JOIN person_version v USING (tenant, person, version)
      """;

  private final JdbcClient jdbc;

  Timers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When a break of a person ended, or was due. */
  public record Moment(String tenant, String person, Instant at) {}

  public Optional<Timer> find(String tenant, String person) {
    return jdbc.sql(TIMER + " WHERE t.tenant = :tenant AND t.person = :person")
        .param("tenant", tenant)
        .param("person", person)
        .query((row, number) -> timer(row))
        .optional();
  }

  /** Writes the timers of a set of people. */
  void put(Collection<Timer> timers) {
    jdbc.sql(
            """
            INSERT INTO timer (tenant, person, since, last_due, last_break_end, paused_until,
              next_due)
            SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS r(tenant text, person text,
              since timestamptz, last_due timestamptz, last_break_end timestamptz,
              paused_until timestamptz, next_due timestamptz)
            ON CONFLICT (tenant, person) DO UPDATE
              SET since = excluded.since, last_due = excluded.last_due,
                last_break_end = excluded.last_break_end, paused_until = excluded.paused_until,
                next_due = excluded.next_due
            """)
        .param("rows", Rows.json(timers.stream().map(Timer::row).toList()))
        .update();
  }

  /** Lets a timer follow a new version of the person's entry: nothing is due before it. */
  public void follow(PersonChanged person, Instant now) {
    Timer known =
        lock(new PersonRef(person.tenant(), person.person()))
            .orElseGet(() -> new Timer(person, History.startingAt(now), null));
    History history = known.history();
    put(
        List.of(
            new Timer(
                person,
                new History(now, history.lastDue(), history.lastBreakEnd()),
                known.pausedUntil())));
  }

  /** Lets nothing be due until then; a time that is past ends the pause. */
  public void pause(PersonRef person, Instant until) {
    // Two statements, so that the entry is read that holds once the timer is ours.
    if (lock(person).isPresent()) {
      put(timersOf(List.of(person)).stream().map(timer -> timer.paused(until)).toList());
    }
  }

  private Optional<Timer> lock(PersonRef person) {
    return jdbc.sql(TIMER + " WHERE t.tenant = :tenant AND t.person = :person FOR UPDATE OF t")
        .param("tenant", person.tenant())
        .param("person", person.person())
        .query((row, number) -> timer(row))
        .optional();
  }

  /** Lets timers follow breaks that were taken; an older break changes nothing. */
  public void breaksEnded(Collection<Moment> ends) {
    move("last_break_end", ends, History::breakEnded);
  }

  /** Lets timers follow breaks that were due outside the engine. */
  public void wereDue(Collection<Moment> dues) {
    move("last_due", dues, History::due);
  }

  private void move(
      String moved, Collection<Moment> moments, BiFunction<History, Instant, History> move) {
    var latest = new HashMap<PersonRef, Instant>();
    jdbc.sql(
            """
            SELECT t.tenant, t.person, r.at
            FROM timer t
            JOIN (SELECT tenant, person, max(at) AS at FROM jsonb_to_recordset(:rows::jsonb)
                    AS j(tenant text, person text, at timestamptz)
                  GROUP BY tenant, person) r USING (tenant, person)
            WHERE t.%1$s IS NULL OR t.%1$s < r.at
            ORDER BY t.tenant, t.person FOR UPDATE OF t
            """
                .formatted(moved))
        .param("rows", Rows.json(moments))
        .query(
            row -> {
              latest.put(person(row), Rows.instant(row, "at"));
            });
    if (!latest.isEmpty()) {
      put(
          timersOf(latest.keySet()).stream()
              .map(timer -> timer.with(move.apply(timer.history(), latest.get(timer.ref()))))
              .toList());
    }
  }

  private List<Timer> timersOf(Collection<PersonRef> locked) {
    return jdbc.sql(
            "SELECT t.since, t.last_due, t.last_break_end, t.paused_until, v.entry " + OF_PEOPLE)
        .param("people", Rows.json(locked))
        .query((row, number) -> timer(row))
        .list();
  }

  static PersonRef person(ResultSet row) throws SQLException {
    return new PersonRef(row.getString("tenant"), row.getString("person"));
  }

  static Timer timer(ResultSet row) throws SQLException {
    return new Timer(
        Rows.entry(row, "entry"),
        new History(
            Rows.instant(row, "since"),
            Rows.instantOrNull(row, "last_due"),
            Rows.instantOrNull(row, "last_break_end")),
        Rows.instantOrNull(row, "paused_until"));
  }
}
