package dev.interlude.reminder.directory;

import dev.interlude.contracts.Json;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a change of an entry changed, for the audit log. */
final class Changes {

  private static final String NOTHING = "–";

  private Changes() {}

  /**
   * The fields that differ, as {@code "all → none"}; those that nobody set yet are dashes.
   *
   * @param before null for a new entry
   */
  static Map<String, String> of(Collection<String> fields, @Nullable Record before, Record after) {
    JsonNode old = before == null ? null : Json.mapper().valueToTree(before);
    JsonNode now = Json.mapper().valueToTree(after);
    var changes = new TreeMap<String, String>();
    for (String field : fields) {
      String was = text(old, field);
      String is = text(now, field);
      if (!was.equals(is)) {
        changes.put(field, was + " → " + is);
      }
    }
    return changes;
  }

  private static String text(@Nullable JsonNode entry, String field) {
    JsonNode value = entry == null ? null : entry.get(field);
    if (value == null || value.isNull()) {
      return NOTHING;
    }
    return value.isString() ? value.stringValue() : value.toString();
  }
}
