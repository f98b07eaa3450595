package dev.interlude.activity.rejected;

import dev.interlude.activity.rejected.Verdict.Discarded;
import dev.interlude.activity.rejected.Verdict.Refused;
import dev.interlude.activity.rejected.Verdict.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes into {@code rejected_event} what became of entries that this transaction has claimed. */
@Repository
class JudgedEntries {

  private final JdbcClient sql;

  JudgedEntries(JdbcClient sql) {
    this.sql = sql;
  }

  /** Nothing is kept of what was taken: it is in the log. */
  void mark(Entry entry, Verdict verdict) {
    switch (verdict) {
      case Taken _ -> letGo(entry, State.REPLAYED, null);
      case Discarded(var code) -> letGo(entry, State.GONE, code.wireName());
      case Refused refused -> refuse(entry, refused);
    }
  }

  private void letGo(Entry entry, State state, @Nullable String code) {
    sql.sql(
            """
            UPDATE rejected_event
            SET state = ?, code = coalesce(?::text, code),
              pointer = CASE WHEN ?::text IS NULL THEN pointer END,
              event = NULL, sent_at = NULL, person = NULL, subject = NULL
            WHERE id = ?
            """)
        .param(state.wireName())
        .param(code)
        .param(code)
        .param(entry.id())
        .update();
  }

  private void refuse(Entry entry, Refused refused) {
    sql.sql(
            """
            UPDATE rejected_event SET state = ?, code = ?, pointer = ?::text, tried_version = ?
            WHERE id = ?
            """)
        .param(refused.state().wireName())
        .param(refused.code().wireName())
        .param(refused.pointer())
        .param(refused.triedVersion())
        .param(entry.id())
        .update();
  }
}
