package dev.interlude.reminder.prompts;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.timing.BreakPolicy;
import dev.interlude.reminder.timing.History;
import dev.interlude.reminder.timing.NextDue;
import dev.interlude.reminder.timing.OpenBreak;
import dev.interlude.reminder.timing.WorkCalendar;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts off open breaks: reminds again at the wished time, with a later expiry. */
@Component
public class Snoozing {

  private static final int MOST = 3;

  private final JdbcClient jdbc;

  Snoozing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Open(Snooze.Of of, PersonChanged entry) {}

  private record Row(
      String tenant,
      String person,
      BreakId breakId,
      int number,
      Instant remindAt,
      Instant expiresAt) {}

  /**
   * Applies wishes to breaks that are still open; others, those snoozed as often already, and those
   * that would wait for the next break or longer, stay as they are.
   */
  public void snooze(Collection<Snooze> wishes) {
    var byBreak = new HashMap<Snooze.Of, Snooze>();
    wishes.stream()
        .filter(wish -> wish.number() >= 1 && wish.number() <= MOST)
        .forEach(wish -> byBreak.merge(wish.of(), wish, Snooze::later));
    List<Row> rows =
        open(byBreak.values()).stream()
            .flatMap(open -> row(open, byBreak.get(open.of())).stream())
            .toList();
    if (!rows.isEmpty()) {
      write(rows);
    }
  }

  private static Optional<Row> row(Open open, @Nullable Snooze wish) {
    if (wish == null || wish.until().isBefore(open.of().breakId().dueAt())) {
      return Optional.empty();
    }
    Instant dueAt = open.of().breakId().dueAt();
    Instant nextDue =
        NextDue.of(
                BreakPolicy.HSE,
                WorkCalendar.of(open.entry()),
                History.startingAt(dueAt).due(dueAt))
            .map(NextDue::at)
            .orElse(null);
    Instant until = wish.until().truncatedTo(ChronoUnit.SECONDS);
    return OpenBreak.snoozed(BreakPolicy.HSE, until, nextDue)
        .map(
            expiry ->
                new Row(
                    wish.tenant(), wish.person(), wish.breakId(), wish.number(), until, expiry));
  }

  private List<Open> open(Collection<Snooze> wishes) {
    return jdbc.sql(
            """
            SELECT p.tenant, p.person, p.break_id, v.entry
            FROM prompt p
            JOIN jsonb_to_recordset(:rows::jsonb)
              AS r(tenant text, person text, break_id text, number int)
              USING (tenant, person, break_id)
            JOIN person_version v
              ON v.tenant = p.tenant AND v.person = p.person AND v.version = p.directory_version
            WHERE p.wake_at IS NOT NULL AND p.snooze_number < r.number
            ORDER BY p.tenant, p.person, p.break_id FOR UPDATE OF p
            """)
        .param("rows", Rows.json(wishes))
        .query(
            (row, number) ->
                new Open(
                    new Snooze.Of(
                        row.getString("tenant"),
                        row.getString("person"),
                        BreakId.parse(row.getString("break_id"))),
                    Rows.entry(row, "entry")))
        .list();
  }

  private void write(List<Row> rows) {
    jdbc.sql(
            """
            UPDATE prompt p SET snooze_number = r.number, remind_at = r.remind_at,
              expires_at = r.expires_at, wake_at = least(p.wake_at, r.remind_at)
            FROM jsonb_to_recordset(:rows::jsonb) AS r(tenant text, person text, break_id text,
              number int, remind_at timestamptz, expires_at timestamptz)
            WHERE p.tenant = r.tenant AND p.person = r.person AND p.break_id = r.break_id
            """)
        .param("rows", Rows.json(rows))
        .update();
  }
}
