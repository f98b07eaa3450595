package dev.interlude.reminder.prompts;

import dev.interlude.contracts.BreakId;
import dev.interlude.reminder.timing.Closing;
import dev.interlude.reminder.timing.SnoozeTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of breaks that were due, written and claimed in sets. */
@Repository
public class Prompts {

  private final JdbcClient jdbc;
  private final Snoozing snoozing;

  Prompts(JdbcClient jdbc, Snoozing snoozing) {
    this.jdbc = jdbc;
    this.snoozing = snoozing;
  }

  /** A break to be written. */
  public record New(Due due, boolean live, @Nullable Instant wakeAt) {

    Row row() {
      Prompt prompt = due.prompt();
      SnoozeTerms terms = due.planned().terms();
      Duration rest = prompt.naturalBreak();
      return new Row(
          prompt.assignment().tenant(),
          prompt.assignment().person(),
          prompt.breakId(),
          prompt.breakId().date(),
          prompt.dueAt(),
          prompt.expiresAt(),
          prompt.workEnds(),
          prompt.plannedSeconds(),
          prompt.routineId(),
          prompt.routineVersion(),
          prompt.policyId(),
          prompt.policyVersion(),
          prompt.assignment().directoryVersion(),
          live,
          wakeAt,
          terms.expiry().toSeconds(),
          terms.most(),
          terms.longest().toSeconds(),
          terms.latest(),
          // Only the last hours of postures are kept, so the past is played without them.
          live && rest != null ? (Long) rest.toSeconds() : null,
          terms.nextDue());
    }
  }

  record Row(
      String tenant,
      String person,
      BreakId breakId,
      LocalDate localDate,
      Instant dueAt,
      Instant expiresAt,
      Instant workEnds,
      int plannedSeconds,
      @Nullable String routineId,
      @Nullable Integer routineVersion,
      String policyId,
      int policyVersion,
      int directoryVersion,
      boolean live,
      @Nullable Instant wakeAt,
      long expirySeconds,
      int snoozeMost,
      long snoozeSeconds,
      Instant snoozeLatest,
      @Nullable Long naturalSeconds,
      @Nullable Instant nextDue) {}

  private record Woken(
      String tenant,
      String person,
      BreakId breakId,
      boolean reminded,
      @Nullable Instant closedAt,
      @Nullable String closing,
      @Nullable Instant wakeAt) {}

  /**
   * Writes breaks that are due, and applies what their people said of them already; those written
   * before stay as they are.
   */
  public void add(List<New> prompts) {
    jdbc.sql(
            """
            INSERT INTO prompt AS p (tenant, person, break_id, local_date, due_at, expires_at,
              work_ends, planned_seconds, routine_id, routine_version, policy_id, policy_version,
              directory_version, live, wake_at, expiry_seconds, snooze_most, snooze_seconds,
              snooze_latest, natural_seconds, next_due)
            SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS r(tenant text, person text,
              break_id text, local_date date, due_at timestamptz, expires_at timestamptz,
              work_ends timestamptz, planned_seconds int, routine_id text, routine_version int,
              policy_id text, policy_version int, directory_version int, live boolean,
              wake_at timestamptz, expiry_seconds int, snooze_most int, snooze_seconds int,
              snooze_latest timestamptz, natural_seconds int, next_due timestamptz)
            ORDER BY tenant COLLATE "C", person COLLATE "C", break_id
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
            """)
        .param("rows", Rows.json(prompts.stream().map(New::row).toList()))
        .update();
    snoozing.applyTo(prompts.stream().map(each -> each.due().prompt().snoozed()).toList());
  }

  /** Writes what became of breaks that were looked at. */
  public void update(List<Waking> wakings) {
    jdbc.sql(
            """
            UPDATE prompt p
            SET remind_at = CASE WHEN r.reminded THEN NULL ELSE p.remind_at END,
              closed_at = r.closed_at, closing = r.closing, wake_at = r.wake_at
            FROM jsonb_to_recordset(:rows::jsonb) AS r(tenant text, person text, break_id text,
              reminded boolean, closed_at timestamptz, closing text, wake_at timestamptz)
            WHERE p.tenant = r.tenant AND p.person = r.person AND p.break_id = r.break_id
            """)
        .param("rows", Rows.json(wakings.stream().map(Prompts::woken).toList()))
        .update();
  }

  private static Woken woken(Waking waking) {
    Closing closing = waking.closing();
    return new Woken(
        waking.prompt().assignment().tenant(),
        waking.prompt().assignment().person(),
        waking.prompt().breakId(),
        waking.reminded(),
        closing == null ? null : closing.at(),
        closing == null ? null : reason(closing),
        waking.wakeAt());
  }

  private static String reason(Closing closing) {
    return switch (closing) {
      case Closing.Expired expired -> "expired";
      case Closing.Withdrawn withdrawn -> withdrawn.reason().wireName();
    };
  }
}
