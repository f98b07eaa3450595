package dev.interlude.reminder.prompts;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The breaks that are open, looked at and claimed in sets. */
@Repository
public class OpenPrompts {

  private static final String COLUMNS =
      """
      p.break_id, p.expires_at, p.work_ends, p.planned_seconds, p.routine_id, p.routine_version,
      p.policy_id, p.policy_version, p.snooze_number, p.remind_at, p.natural_seconds, p.tenant,
      p.person, p.directory_version, v.entry ->> 'department' AS department,
      v.entry ->> 'site' AS site, v.entry ->> 'zone' AS zone
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

  OpenPrompts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A break to look at now, and the latest sign of the person: a fact of its date, or a stream that
   * was open.
   */
  public record Awake(Prompt prompt, @Nullable Instant lastFact) {}

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

  /**
   * The latest of the person's breaks that nobody waits for any more, or not until a snooze ends.
   */
  public Set<String> answered(PersonRef person) {
    return jdbc.sql(
            """
            SELECT break_id FROM prompt
            WHERE tenant = :tenant AND person = :person
              AND (closed_at IS NOT NULL OR started_at IS NOT NULL OR skipped
                OR remind_at IS NOT NULL)
            ORDER BY due_at DESC LIMIT 20
            """)
        .param("tenant", person.tenant())
        .param("person", person.person())
        .query(String.class)
        .set();
  }

  /** Locks the person's breaks that were due by now and are open, snoozed ones too. */
  public List<Awake> lockOpen(PersonRef person, Instant now) {
    return jdbc.sql(
            WAKING
                + """
                WHERE p.live AND p.wake_at IS NOT NULL AND p.due_at <= :now
                  AND p.tenant = :tenant AND p.person = :person
                FOR UPDATE OF p
                """)
        .param("tenant", person.tenant())
        .param("person", person.person())
        .param("now", Timestamp.from(now))
        .query((row, number) -> awake(row))
        .list();
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

  private static Awake awake(ResultSet row) throws SQLException {
    return new Awake(prompt(row), Rows.instantOrNull(row, "last_fact"));
  }

  private static Prompt prompt(ResultSet row) throws SQLException {
    Integer natural = Rows.integerOrNull(row, "natural_seconds");
    return new Prompt(
        assignment(row),
        BreakId.parse(row.getString("break_id")),
        Rows.instant(row, "expires_at"),
        Rows.instant(row, "work_ends"),
        row.getInt("planned_seconds"),
        row.getString("routine_id"),
        Rows.integerOrNull(row, "routine_version"),
        row.getString("policy_id"),
        row.getInt("policy_version"),
        row.getInt("snooze_number"),
        Rows.instantOrNull(row, "remind_at"),
        natural == null ? null : Duration.ofSeconds(natural));
  }

  /** All that is needed of the entry. */
  private static Assignment assignment(ResultSet row) throws SQLException {
    return new Assignment(
        row.getString("tenant"),
        row.getString("person"),
        row.getString("department"),
        row.getString("site"),
        ZoneId.of(row.getString("zone")),
        row.getInt("directory_version"));
  }
}
