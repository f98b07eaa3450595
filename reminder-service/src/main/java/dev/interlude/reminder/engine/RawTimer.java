package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.policy.PersonPolicy;
import dev.interlude.reminder.prompts.PostureRow;
import dev.interlude.reminder.prompts.Rows;
import dev.interlude.reminder.timing.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of a timer, before the policy of the person is known. */
record RawTimer(PersonChanged person, History history, @Nullable Instant pausedUntil) {

  static RawTimer read(ResultSet row) throws SQLException {
    var history = new History(Rows.instant(row, "since"), KindRow.read(row), PostureRow.read(row));
    return new RawTimer(Rows.entry(row, "entry"), history, Rows.instantOrNull(row, "paused_until"));
  }

  Timer under(PersonPolicy policy) {
    return new Timer(person, policy, history, pausedUntil);
  }
}
