package dev.interlude.reminder.prompts;

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
    var columns = new Columns<>(wakings);
    jdbc.sql(
            """
            UPDATE prompt p
            SET remind_at = CASE WHEN r.reminded THEN NULL ELSE p.remind_at END,
              closed_at = to_timestamp(r.closed_at), closing = r.closing,
              wake_at = to_timestamp(r.wake_at)
            FROM unnest(:tenants::text[], :people::text[], :breakIds::text[],
              :reminded::boolean[], :closedAt::float8[], :closings::text[], :wakeAt::float8[])
              AS r(tenant, person, break_id, reminded, closed_at, closing, wake_at)
            WHERE p.tenant = r.tenant AND p.person = r.person AND p.break_id = r.break_id
            """)
        .param("tenants", columns.texts(each -> each.prompt().assignment().tenant()))
        .param("people", columns.texts(each -> each.prompt().assignment().person()))
        .param("breakIds", columns.texts(each -> each.prompt().breakId().toString()))
        .param("reminded", columns.flags(Waking::reminded))
        .param("closedAt", columns.times(Prompts::closedAt))
        .param("closings", columns.texts(Prompts::reason))
        .param("wakeAt", columns.times(Waking::wakeAt))
        .update();
  }

  private static @Nullable Instant closedAt(Waking waking) {
    Closing closing = waking.closing();
    return closing == null ? null : closing.at();
  }

  private static @Nullable String reason(Waking waking) {
    return switch (waking.closing()) {
      case null -> null;
      case Closing.Expired expired -> "expired";
      case Closing.Withdrawn withdrawn -> withdrawn.reason().wireName();
    };
  }
}
