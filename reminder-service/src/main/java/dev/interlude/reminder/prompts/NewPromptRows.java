package dev.interlude.reminder.prompts;

import dev.interlude.contracts.BreakId;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the rows of breaks that are due. */
@Repository
class NewPromptRows {

  /**
   * What is said of a break may be there before the break. A snooze among that is told of, to be
   * applied.
   */
  private static final String ADD =
      """
      WITH added AS (
        INSERT INTO prompt AS p (tenant, person, break_id, local_date, due_at, expires_at,
          work_ends, planned_seconds, routine_id, routine_version, policy_id, policy_version,
          directory_version, live, wake_at, expiry_seconds, snooze_most, snooze_seconds,
          snooze_latest, natural_seconds, next_due)
        SELECT tenant, person, break_id, date '1970-01-01' + local_day, to_timestamp(due_at),
          to_timestamp(expires_at), to_timestamp(work_ends), planned_seconds, routine_id,
          routine_version, policy_id, policy_version, directory_version, live,
          to_timestamp(wake_at), expiry_seconds, snooze_most, snooze_seconds,
          to_timestamp(snooze_latest), natural_seconds, to_timestamp(next_due)
        FROM unnest(:tenants::text[], :people::text[], :breakIds::text[], :localDays::int[],
          :dueAt::float8[], :expiresAt::float8[], :workEnds::float8[], :plannedSeconds::int[],
          :routineIds::text[], :routineVersions::int[], :policyIds::text[],
          :policyVersions::int[], :directoryVersions::int[], :live::boolean[],
          :wakeAt::float8[], :expirySeconds::int[], :snoozeMost::int[], :snoozeSeconds::int[],
          :snoozeLatest::float8[], :naturalSeconds::int[], :nextDue::float8[])
          AS r(tenant, person, break_id, local_day, due_at, expires_at, work_ends,
            planned_seconds, routine_id, routine_version, policy_id, policy_version,
            directory_version, live, wake_at, expiry_seconds, snooze_most, snooze_seconds,
            snooze_latest, natural_seconds, next_due)
        ON CONFLICT (tenant, person, break_id) DO UPDATE
          SET expires_at = excluded.expires_at, work_ends = excluded.work_ends,
            planned_seconds = excluded.planned_seconds, routine_id = excluded.routine_id,
            routine_version = excluded.routine_version, policy_id = excluded.policy_id,
            policy_version = excluded.policy_version,
            directory_version = excluded.directory_version, live = excluded.live,
            expiry_seconds = excluded.expiry_seconds, snooze_most = excluded.snooze_most,
            snooze_seconds = excluded.snooze_seconds, snooze_latest = excluded.snooze_latest,
            natural_seconds = excluded.natural_seconds, next_due = excluded.next_due,
            wake_at = CASE WHEN p.started_at IS NULL AND NOT p.skipped
              THEN excluded.wake_at END
          WHERE p.expires_at IS NULL
        RETURNING p.tenant, p.person, p.break_id, p.wished_number)
      SELECT tenant, person, break_id FROM added WHERE wished_number > 0
      """;

  /** In the order in which Java sorts ids, as all that lock several people do. */
  private static final Comparator<NewPrompt> ORDER =
      Comparator.comparing((NewPrompt each) -> each.prompt().assignment().tenant())
          .thenComparing(each -> each.prompt().assignment().person())
          .thenComparing(each -> each.prompt().breakId().toString());

  private final JdbcClient jdbc;

  NewPromptRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns those that their people wished to be reminded of again before they were there. */
  List<Snooze.Of> add(List<NewPrompt> prompts) {
    var rows = new Columns<>(prompts.stream().sorted(ORDER).toList());
    return jdbc.sql(ADD)
        .param("tenants", rows.texts(each -> each.prompt().assignment().tenant()))
        .param("people", rows.texts(each -> each.prompt().assignment().person()))
        .param("breakIds", rows.texts(each -> each.prompt().breakId().toString()))
        .param("localDays", rows.numbers(each -> (int) each.prompt().breakId().date().toEpochDay()))
        .param("dueAt", rows.times(each -> each.prompt().dueAt()))
        .param("expiresAt", rows.times(each -> each.prompt().expiresAt()))
        .param("workEnds", rows.times(each -> each.prompt().workEnds()))
        .param("plannedSeconds", rows.numbers(each -> each.prompt().plannedSeconds()))
        .param("routineIds", rows.texts(each -> each.prompt().routineId()))
        .param("routineVersions", rows.numbersOrNull(each -> each.prompt().routineVersion()))
        .param("policyIds", rows.texts(each -> each.prompt().policyId()))
        .param("policyVersions", rows.numbers(each -> each.prompt().policyVersion()))
        .param(
            "directoryVersions",
            rows.numbers(each -> each.prompt().assignment().directoryVersion()))
        .param("live", rows.flags(NewPrompt::live))
        .param("wakeAt", rows.times(NewPrompt::wakeAt))
        .param("expirySeconds", rows.numbers(each -> (int) each.terms().expiry().toSeconds()))
        .param("snoozeMost", rows.numbers(each -> each.terms().most()))
        .param("snoozeSeconds", rows.numbers(each -> (int) each.terms().longest().toSeconds()))
        .param("snoozeLatest", rows.times(each -> each.terms().latest()))
        .param("naturalSeconds", rows.numbersOrNull(NewPrompt::naturalSeconds))
        .param("nextDue", rows.times(each -> each.terms().nextDue()))
        .query(
            (row, number) ->
                new Snooze.Of(
                    row.getString("tenant"),
                    row.getString("person"),
                    BreakId.parse(row.getString("break_id"))))
        .list();
  }
}
