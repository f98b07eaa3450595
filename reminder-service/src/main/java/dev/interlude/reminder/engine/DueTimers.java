package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims timers that are due. */
@Repository
class DueTimers {

  private final JdbcClient jdbc;

  DueTimers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A timer that is due, and the person's entry as it held at that time. */
  record Due(Timer timer, Instant at, PersonChanged personThen) {

    /** Whether the time follows from the entry in force and the history. */
    boolean follows() {
      return timer.next().filter(next -> next.at().equals(at)).isPresent();
    }

    /** The timer to put in its place. */
    Timer next() {
      return follows() ? timer.fired(at) : timer;
    }
  }

  /** Locks timers that are due, passing over those that others hold. */
  List<Due> claim(Instant now, int limit) {
    List<PersonRef> locked =
        jdbc.sql(
                """
                SELECT tenant, person FROM timer WHERE next_due <= :now
                ORDER BY next_due LIMIT :limit FOR UPDATE SKIP LOCKED
                """)
            .param("now", Timestamp.from(now))
            .param("limit", limit)
            .query((row, number) -> Timers.person(row))
            .list();
    return locked.isEmpty() ? List.of() : due(locked);
  }

  private List<Due> due(List<PersonRef> locked) {
    return jdbc.sql(
            """
            SELECT t.since, t.last_due, t.last_break_end, t.paused_until, t.next_due, v.entry,
              coalesce(
                (SELECT a.entry FROM person_version a
                 WHERE a.tenant = t.tenant AND a.person = t.person AND a.valid_from <= t.next_due
                 ORDER BY a.version DESC LIMIT 1),
                v.entry) AS entry_then
            """
                + Timers.OF_PEOPLE
                + " ORDER BY t.next_due")
        .param("people", Rows.json(locked))
        .query(
            (row, number) ->
                new Due(
                    Timers.timer(row),
                    Rows.instant(row, "next_due"),
                    Rows.entry(row, "entry_then")))
        .list();
  }
}
