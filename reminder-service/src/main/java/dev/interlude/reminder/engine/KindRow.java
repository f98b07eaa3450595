package dev.interlude.reminder.engine;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.prompts.Rows;
import dev.interlude.reminder.timing.Past;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened of a kind of break, as a timer's row holds it. */
record KindRow(
    BreakKind kind,
    @Nullable Instant lastDue,
    @Nullable Instant lastBreakEnd,
    int dues,
    @Nullable List<String> routines) {

  static List<KindRow> of(Map<BreakKind, Past> kinds) {
    return kinds.entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
  }

  private static KindRow of(BreakKind kind, Past past) {
    return new KindRow(kind, past.lastDue(), past.lastBreakEnd(), past.dues(), past.routines());
  }

  /** From the column {@code kinds}. */
  static Map<BreakKind, Past> read(ResultSet row) throws SQLException {
    var kinds = new EnumMap<BreakKind, Past>(BreakKind.class);
    for (KindRow each : Rows.list(row, "kinds", KindRow.class)) {
      List<String> routines = each.routines() == null ? List.of() : each.routines();
      kinds.put(each.kind(), new Past(each.lastDue(), each.lastBreakEnd(), each.dues(), routines));
    }
    return kinds;
  }
}
