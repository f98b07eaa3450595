package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import dev.interlude.reminder.timing.Presence;
import dev.interlude.reminder.timing.Unavailable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims timers that are due, or would be if nothing were known of the person's presence. */
@Repository
class DueTimers {

  private final JdbcClient jdbc;
  private final TimerRows rows;
  private final KnownPresences presences;

  DueTimers(JdbcClient jdbc, TimerRows rows, KnownPresences presences) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.presences = presences;
  }

  private record Read(RawTimer raw, Instant at, PersonChanged personThen) {

    /** The entry is read once more only if another version held then. */
    static Read of(ResultSet row) throws SQLException {
      RawTimer raw = RawTimer.read(row);
      boolean isOther = row.getString("entry_then") != null;
      PersonChanged then = isOther ? Rows.entry(row, "entry_then") : raw.person();
      return new Read(raw, Rows.instant(row, "next_due"), then);
    }
  }

  /** Locks timers that are due, passing over those that others hold. */
  List<Claimed> claim(Instant now, int limit) {
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
    return locked.isEmpty() ? List.of() : claimed(locked, now);
  }

  private List<Claimed> claimed(List<PersonRef> locked, Instant now) {
    List<Read> read =
        jdbc.sql(
                "SELECT "
                    + TimerRows.COLUMNS
                    + """
                    , (SELECT CASE WHEN a.version <> v.version THEN a.entry END
                       FROM person_version a
                       WHERE a.tenant = t.tenant AND a.person = t.person
                         AND a.valid_from <= t.next_due
                       ORDER BY a.version DESC LIMIT 1) AS entry_then
                    """
                    + TimerRows.OF_PEOPLE
                    + " ORDER BY t.next_due")
            .param("people", Rows.json(locked))
            .query((row, number) -> Read.of(row))
            .list();
    List<Timer> timers = rows.under(read.stream().map(Read::raw).toList());
    Map<PersonRef, List<Presence>> known = presences.of(timers, now);
    var claimed = new ArrayList<Claimed>();
    for (int i = 0; i < read.size(); i++) {
      Read each = read.get(i);
      Timer timer = timers.get(i);
      List<Presence> said = known.getOrDefault(timer.ref(), List.of());
      claimed.add(
          new Claimed(timer.knowing(Unavailable.of(said)), each.at(), each.personThen(), said));
    }
    return claimed;
  }
}
