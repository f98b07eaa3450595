package dev.interlude.reminder.prompts;

import dev.interlude.contracts.BreakId;
import dev.interlude.reminder.timing.Closing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of breaks that were due, written and claimed in sets. */
@Repository
public class Prompts {

  private final JdbcClient jdbc;
  private final NewPromptRows rows;
  private final Snoozing snoozing;

  Prompts(JdbcClient jdbc, NewPromptRows rows, Snoozing snoozing) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.snoozing = snoozing;
  }

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
  public void add(List<NewPrompt> prompts) {
    List<Snooze.Of> wished = rows.add(prompts);
    if (!wished.isEmpty()) {
      snoozing.applyTo(wished);
    }
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
