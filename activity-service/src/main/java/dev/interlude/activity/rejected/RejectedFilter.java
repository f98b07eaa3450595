package dev.interlude.activity.rejected;

import dev.interlude.activity.judge.RejectionCode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null lets all pass.
 *
 * @param from received then or later
 * @param to received before
 */
record RejectedFilter(
    @Nullable String tenant,
    @Nullable RejectionCode code,
    @Nullable String client,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable State state) {

  Conditions conditions() {
    var conditions = new Conditions();
    if (tenant != null) {
      conditions.add("tenant = ?", tenant);
    }
    if (code != null) {
      conditions.add("code = ?", code.wireName());
    }
    if (client != null) {
      conditions.add("client = ?", client);
    }
    if (from != null) {
      conditions.add("at >= ?", RejectedTable.time(from));
    }
    if (to != null) {
      conditions.add("at < ?", RejectedTable.time(to));
    }
    if (state != null) {
      conditions.add("state = ?", state.wireName());
    }
    return conditions;
  }

  /** As it was asked for, for the audit log. */
  Map<String, String> told() {
    var told = new LinkedHashMap<String, String>();
    put(told, "tenant", tenant);
    put(told, "code", code == null ? null : code.wireName());
    put(told, "client", client);
    put(told, "from", from);
    put(told, "to", to);
    put(told, "state", state == null ? null : state.wireName());
    return told;
  }

  private static void put(Map<String, String> told, String name, @Nullable Object value) {
    if (value != null) {
      told.put(name, value.toString());
    }
  }
}
