package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Presences;
import dev.interlude.reminder.timing.NextDue;
import dev.interlude.reminder.timing.Presence;
import dev.interlude.reminder.timing.Unavailable;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims timers that are due, or would be if nothing were known of the person's presence. */
@Repository
class DueTimers {

  private final JdbcClient jdbc;
  private final TimerRows rows;
  private final FormerEntries former;
  private final Presences presences;

  DueTimers(JdbcClient jdbc, TimerRows rows, FormerEntries former, Presences presences) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.former = former;
    this.presences = presences;
  }

  /** Locks timers that are due, passing over those that others hold. */
  List<Claimed> claim(Instant now, int limit) {
    List<RawTimer> locked =
        jdbc.sql(
                "SELECT "
                    + RawTimer.COLUMNS
                    + """
                     FROM timer t WHERE next_due <= :now
                    ORDER BY next_due LIMIT :limit FOR UPDATE SKIP LOCKED
                    """)
            .param("now", Timestamp.from(now))
            .param("limit", limit)
            .query((row, number) -> RawTimer.read(row))
            .list();
    return locked.isEmpty() ? List.of() : claimed(locked, now);
  }

  private List<Claimed> claimed(List<RawTimer> locked, Instant now) {
    Map<PersonRef, Instant> due =
        locked.stream()
            .collect(
                Collectors.toMap(
                    each -> new PersonRef(each.tenant(), each.person()),
                    each -> Objects.requireNonNull(each.nextDue())));
    List<Timer> timers = rows.holding(locked);
    Map<PersonRef, NextDue> usual = new HashMap<>();
    timers.forEach(each -> each.next().ifPresent(next -> usual.put(each.ref(), next)));
    Map<PersonRef, PersonChanged> then = former.at(timers, due);
    Map<PersonRef, List<Presence>> known = known(usual, now);
    var claimed = new ArrayList<Claimed>(timers.size());
    for (Timer each : timers) {
      PersonRef ref = each.ref();
      List<Presence> said = known.getOrDefault(ref, List.of());
      Timer timer = said.isEmpty() ? each : each.knowing(Unavailable.of(said));
      NextDue next = said.isEmpty() ? usual.get(ref) : timer.next().orElse(null);
      claimed.add(
          new Claimed(
              timer,
              next,
              Objects.requireNonNull(due.get(ref)),
              then.getOrDefault(ref, timer.person()),
              said));
    }
    return claimed;
  }

  /** What is known by now of people's presence from the time on when they would be due. */
  private Map<PersonRef, List<Presence>> known(Map<PersonRef, NextDue> usual, Instant now) {
    Map<PersonRef, Instant> since = new HashMap<>();
    usual.forEach((person, next) -> since.put(person, next.at()));
    return since.isEmpty() ? Map.of() : presences.touching(since, now);
  }
}
