package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.policy.PersonPolicy;
import dev.interlude.reminder.policy.Policies;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of timers; each read and write is of a set of people. */
@Repository
class TimerRows {

  static final String COLUMNS = "t.since, t.kinds, t.paused_until, t.next_due, o.segments, v.entry";

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
      LEFT JOIN posture o USING (tenant, person)
      """;

  private final JdbcClient jdbc;
  private final Policies policies;

  TimerRows(JdbcClient jdbc, Policies policies) {
    this.jdbc = jdbc;
    this.policies = policies;
  }

  /** The timers of people, with the policies in force now. */
  List<Timer> of(Collection<PersonRef> people) {
    return under(
        jdbc.sql("SELECT " + COLUMNS + " " + OF_PEOPLE)
            .param("people", Rows.json(people))
            .query((row, number) -> RawTimer.read(row))
            .list());
  }

  List<Timer> under(List<RawTimer> rows) {
    Map<PersonRef, PersonPolicy> found = policies.of(rows.stream().map(RawTimer::person).toList());
    return rows.stream().map(raw -> raw.under(policy(found, raw.person()))).toList();
  }

  PersonPolicy policyOf(PersonChanged person) {
    return policy(policies.of(List.of(person)), person);
  }

  private static PersonPolicy policy(Map<PersonRef, PersonPolicy> found, PersonChanged person) {
    PersonPolicy policy = found.get(new PersonRef(person.tenant(), person.person()));
    if (policy == null) {
      throw new IllegalStateException("a person without a policy");
    }
    return policy;
  }

  /** Writes the timers of a set of people. */
  void put(Collection<Timer> timers) {
    jdbc.sql(
            """
            INSERT INTO timer (tenant, person, since, kinds, paused_until, next_due, by_sitting)
            SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS r(tenant text, person text,
              since timestamptz, kinds jsonb, paused_until timestamptz, next_due timestamptz,
              by_sitting boolean)
            ON CONFLICT (tenant, person) DO UPDATE
              SET since = excluded.since, kinds = excluded.kinds,
                paused_until = excluded.paused_until, next_due = excluded.next_due,
                by_sitting = excluded.by_sitting
            """)
        .param("rows", Rows.json(timers.stream().map(TimerRow::of).toList()))
        .update();
  }
}
