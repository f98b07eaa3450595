package dev.interlude.reminder.prompts;

import dev.interlude.contracts.BreakId;
import dev.interlude.reminder.timing.Closing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of breaks that were due, written and claimed in sets. */
@Repository
public class Prompts {

  private static final String COLUMNS =
      """
      p.break_id, p.expires_at, p.work_ends, p.planned_seconds, p.routine_id, p.routine_version,
      p.policy_id, p.policy_version, p.snooze_number, p.remind_at, v.entry
      """;

  private static final String WAKING =
      "SELECT "
          + COLUMNS
          + """
          , greatest(
              (SELECT max(d.last_fact) FROM person_day d
               WHERE d.tenant = p.tenant AND d.person = p.person
                 AND d.local_date BETWEEN
                   ((p.due_at - interval '30 minutes') AT TIME ZONE (v.entry ->> 'zone'))::date
                   AND (p.expires_at AT TIME ZONE (v.entry ->> 'zone'))::date),
              (SELECT least(s.seen_at, p.expires_at) FROM open_stream s
               WHERE p.live AND s.tenant = p.tenant AND s.person = p.person
                 AND s.opened_at <= p.expires_at)) AS last_fact
          FROM prompt p
          JOIN person_version v
            ON v.tenant = p.tenant AND v.person = p.person AND v.version = p.directory_version
          """;

  private static final String OPEN =
      "SELECT "
          + COLUMNS
          + """
          FROM prompt p
          JOIN person_version v
            ON v.tenant = p.tenant AND v.person = p.person AND v.version = p.directory_version
          WHERE p.tenant = :tenant AND p.person = :person AND p.live AND p.wake_at IS NOT NULL
            AND p.remind_at IS NULL AND p.due_at <= :now AND p.expires_at > :now
          ORDER BY p.due_at DESC LIMIT 1
          """;

  private final JdbcClient jdbc;
  private final Snoozing snoozing;

  Prompts(JdbcClient jdbc, Snoozing snoozing) {
    this.jdbc = jdbc;
    this.snoozing = snoozing;
  }

  /**
   * A break to look at now, and the latest sign of the person: a fact of its date, or a stream that
   * was open.
   */
  public record Awake(Prompt prompt, @Nullable Instant lastFact) {}

  /** A break to be written. */
  public record New(Prompt prompt, boolean live, @Nullable Instant wakeAt) {

    Row row() {
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
          wakeAt);
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
      @Nullable Instant wakeAt) {}

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
              directory_version, live, wake_at)
            SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS r(tenant text, person text,
              break_id text, local_date date, due_at timestamptz, expires_at timestamptz,
              work_ends timestamptz, planned_seconds int, routine_id text, routine_version int,
              policy_id text, policy_version int, directory_version int, live boolean,
              wake_at timestamptz)
            ORDER BY tenant, person, break_id
            ON CONFLICT (tenant, person, break_id) DO UPDATE
              SET expires_at = excluded.expires_at, work_ends = excluded.work_ends,
                planned_seconds = excluded.planned_seconds, routine_id = excluded.routine_id,
                routine_version = excluded.routine_version, policy_id = excluded.policy_id,
                policy_version = excluded.policy_version,
                directory_version = excluded.directory_version, live = excluded.live,
                wake_at = CASE WHEN p.started_at IS NULL AND NOT p.skipped
                  THEN excluded.wake_at END
              WHERE p.expires_at IS NULL
            """)
        .param("rows", Rows.json(prompts.stream().map(New::row).toList()))
        .update();
    snoozing.applyTo(prompts.stream().map(each -> each.prompt().snoozed()).toList());
  }

  /** Locks breaks whose time to look at has come, passing over those that others hold. */
  public List<Awake> claimWaking(Instant now, int limit) {
    return jdbc.sql(
            WAKING
                + """
                WHERE p.live AND p.wake_at <= :now
                ORDER BY p.wake_at LIMIT :limit FOR UPDATE OF p SKIP LOCKED
                """)
        .param("now", Timestamp.from(now))
        .param("limit", limit)
        .query((row, number) -> awake(row))
        .list();
  }

  /** The break that the person is asked to take now; none while it is snoozed. */
  public Optional<Prompt> openBreak(PersonRef person, Instant now) {
    return jdbc.sql(OPEN)
        .param("tenant", person.tenant())
        .param("person", person.person())
        .param("now", Timestamp.from(now))
        .query((row, number) -> prompt(row))
        .optional();
  }

  /** Locks all open backfilled breaks of those dates. */
  public List<Awake> lockBackfilled(String tenant, LocalDate from, LocalDate to) {
    return jdbc.sql(
            WAKING
                + """
                WHERE NOT p.live AND p.wake_at IS NOT NULL AND p.tenant = :tenant
                  AND p.local_date BETWEEN :from AND :to
                FOR UPDATE OF p
                """)
        .param("tenant", tenant)
        .param("from", from)
        .param("to", to)
        .query((row, number) -> awake(row))
        .list();
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

  private static Awake awake(ResultSet row) throws SQLException {
    return new Awake(prompt(row), Rows.instantOrNull(row, "last_fact"));
  }

  private static Prompt prompt(ResultSet row) throws SQLException {
    return new Prompt(
        Rows.entry(row, "entry").assignment(),
        BreakId.parse(row.getString("break_id")),
        Rows.instant(row, "expires_at"),
        Rows.instant(row, "work_ends"),
        row.getInt("planned_seconds"),
        row.getString("routine_id"),
        Rows.integerOrNull(row, "routine_version"),
        row.getString("policy_id"),
        row.getInt("policy_version"),
        row.getInt("snooze_number"),
        Rows.instantOrNull(row, "remind_at"));
  }
}
