package dev.interlude.reminder.history;

import dev.interlude.reminder.prompts.Presences.Said;
import dev.interlude.reminder.prompts.Rows;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes facts in sets; each statement gives the same in any order and when repeated. */
@Repository
class HistoryRows {

  private final JdbcClient jdbc;

  HistoryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void addDays(Collection<DayFacts> days) {
    jdbc.sql(
            """
            INSERT INTO person_day AS d (tenant, person, local_date, last_fact, last_break_end)
            SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS r(tenant text, person text,
              local_date date, last_fact timestamptz, last_break_end timestamptz)
            ORDER BY tenant COLLATE "C", person COLLATE "C", local_date
            ON CONFLICT (tenant, person, local_date) DO UPDATE
              SET last_fact = greatest(d.last_fact, excluded.last_fact),
                last_break_end = greatest(d.last_break_end, excluded.last_break_end)
            """)
        .param("rows", Rows.json(days))
        .update();
  }

  /** A started or skipped break is no longer looked at. */
  void addBreaks(Collection<BreakFacts> breaks) {
    jdbc.sql(
            """
            INSERT INTO prompt AS p (tenant, person, break_id, local_date, due_at, started_at,
              ended_at, ratio, delivered, skipped)
            SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS r(tenant text, person text,
              break_id text, local_date date, due_at timestamptz, started_at timestamptz,
              ended_at timestamptz, ratio double precision, delivered boolean, skipped boolean)
            ORDER BY tenant COLLATE "C", person COLLATE "C", break_id
            ON CONFLICT (tenant, person, break_id) DO UPDATE
              SET started_at = least(p.started_at, excluded.started_at),
                ended_at = greatest(p.ended_at, excluded.ended_at),
                ratio = greatest(p.ratio, excluded.ratio),
                delivered = p.delivered OR excluded.delivered,
                skipped = p.skipped OR excluded.skipped,
                wake_at = CASE WHEN coalesce(p.started_at, excluded.started_at) IS NULL
                  AND NOT p.skipped AND NOT excluded.skipped THEN p.wake_at END
            """)
        .param("rows", Rows.json(breaks))
        .update();
  }

  /** Looks at open breaks again when a person said they cannot be reminded. */
  void wake(Collection<Said> presences) {
    wakeOpen(presences);
  }

  /** The same when a person stood up or left. */
  void wakeRested(Collection<Rested> rests) {
    wakeOpen(rests);
  }

  private void wakeOpen(Collection<? extends Record> moments) {
    jdbc.sql(
            """
            UPDATE prompt p SET wake_at = least(p.wake_at, greatest(p.due_at, r.at))
            FROM (SELECT tenant, person, min(at) AS at
                  FROM jsonb_to_recordset(:rows::jsonb)
                    AS r(tenant text, person text, at timestamptz)
                  GROUP BY tenant, person) r
            WHERE p.tenant = r.tenant AND p.person = r.person AND p.wake_at IS NOT NULL
            """)
        .param("rows", Rows.json(moments))
        .update();
  }
}
