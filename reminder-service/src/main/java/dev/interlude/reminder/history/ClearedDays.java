package dev.interlude.reminder.history;

import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.contracts.BreakSnoozed;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.PresenceChanged;
import dev.interlude.reminder.prompts.KnownPostures.Cleared;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days that people took back: nothing they did on them is kept, whenever it is reported. */
@Repository
class ClearedDays {

  private final JdbcClient jdbc;

  ClearedDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Day(String tenant, String person, LocalDate localDate) {

    static Day of(PersonRef person, LocalDate date) {
      return new Day(person.tenant(), person.person(), date);
    }
  }

  /** The activities without those of days taken back, now or before; one statement. */
  List<Activity> without(List<Activity> activities) {
    Set<Day> asked = new HashSet<>();
    activities.forEach(each -> asked.add(dayOf(each)));
    Set<Day> cleared = cleared(asked);
    activities.stream()
        .filter(each -> each.data() instanceof DayCleared)
        .forEach(each -> cleared.add(dayOf(each)));
    return cleared.isEmpty()
        ? activities
        : activities.stream()
            .filter(each -> each.data() instanceof DayCleared || !cleared.contains(dayOf(each)))
            .toList();
  }

  /** A break belongs to the day it was due, whatever else to the day it is of. */
  private static Day dayOf(Activity activity) {
    if (activity.data() instanceof DayCleared day) {
      return Day.of(activity.person(), day.date());
    }
    BreakId breakId = breakOf(activity.data());
    return Day.of(activity.person(), breakId == null ? activity.date() : breakId.date());
  }

  private static @Nullable BreakId breakOf(ClientEvent data) {
    return switch (data) {
      case BreakDelivered delivered -> delivered.breakId();
      case BreakSnoozed snoozed -> snoozed.breakId();
      case BreakSkipped skipped -> skipped.breakId();
      case BreakStarted started -> started.breakId();
      case BreakCompleted completed -> completed.breakId();
      case PostureObserved _, PresenceChanged _, DayCleared _ -> null;
    };
  }

  private Set<Day> cleared(Collection<Day> days) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT tenant, person, local_date FROM cleared_day
                JOIN jsonb_to_recordset(:days::jsonb)
                  AS r(tenant text, person text, local_date date)
                  USING (tenant, person, local_date)
                """)
            .param("days", Rows.json(days))
            .query(
                (row, number) ->
                    new Day(
                        row.getString("tenant"),
                        row.getString("person"),
                        row.getObject("local_date", LocalDate.class)))
            .list());
  }

  /**
   * Takes days back: what is known of their breaks goes, but for those that something is still to
   * be said about, of which only the answers go.
   */
  void clear(Collection<Cleared> days) {
    jdbc.sql(
            """
            WITH day AS (
              SELECT DISTINCT * FROM jsonb_to_recordset(:days::jsonb)
                AS r(tenant text, person text, zone text, local_date date)
            ), mark AS (
              INSERT INTO cleared_day
              SELECT DISTINCT tenant, person, local_date FROM day ORDER BY 1, 2, 3
              ON CONFLICT DO NOTHING
            ), said AS (
              DELETE FROM prompt p USING day d
              WHERE (p.tenant, p.person, p.local_date) = (d.tenant, d.person, d.local_date)
                AND p.wake_at IS NULL
            ), open AS (
              UPDATE prompt p SET delivered = false FROM day d
              WHERE (p.tenant, p.person, p.local_date) = (d.tenant, d.person, d.local_date)
                AND p.wake_at IS NOT NULL AND p.delivered
            ), presences AS (
              DELETE FROM presence p USING day d
              WHERE (p.tenant, p.person) = (d.tenant, d.person)
                AND p.at >= d.local_date::timestamp AT TIME ZONE d.zone
                AND p.at < (d.local_date + 1)::timestamp AT TIME ZONE d.zone
            )
            DELETE FROM person_day p USING day d
            WHERE (p.tenant, p.person, p.local_date) = (d.tenant, d.person, d.local_date)
            """)
        .param("days", Rows.json(days))
        .update();
  }
}
