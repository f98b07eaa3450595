package dev.interlude.reminder.engine;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.policy.PersonPolicy;
import dev.interlude.reminder.prompts.Rows;
import dev.interlude.reminder.timing.History;
import dev.interlude.reminder.timing.Past;
import dev.interlude.reminder.timing.Postures;
import dev.interlude.reminder.timing.Unavailable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a timer, before entry, policy and postures of the person are known.
 *
 * @param nextDue as it was written; null while the person is not reminded
 */
record RawTimer(
    String tenant,
    String person,
    Instant since,
    Map<BreakKind, Past> kinds,
    @Nullable Instant pausedUntil,
    @Nullable Instant nextDue) {

  static final String COLUMNS = "t.tenant, t.person, t.since, t.kinds, t.paused_until, t.next_due";

  static RawTimer read(ResultSet row) throws SQLException {
    return new RawTimer(
        row.getString("tenant"),
        row.getString("person"),
        Rows.instant(row, "since"),
        KindsText.read(row.getString("kinds")),
        Rows.instantOrNull(row, "paused_until"),
        Rows.instantOrNull(row, "next_due"));
  }

  Timer under(Entry entry, PersonPolicy policy, Postures postures) {
    return new Timer(
        entry.person(),
        entry.calendar(),
        policy,
        new History(since, kinds, postures),
        pausedUntil,
        Unavailable.NEVER);
  }
}
