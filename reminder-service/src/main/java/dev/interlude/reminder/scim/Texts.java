package dev.interlude.reminder.scim;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Values as identity providers write them. */
final class Texts {

  private Texts() {}

  /** Null for nothing, null and empty texts. */
  static @Nullable String of(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    // Entra sends some single values in a list, or as an object with a value.
    if (value.isArray()) {
      return value.isEmpty() ? null : of(value.get(0));
    }
    if (value.isObject()) {
      return of(value.get("value"));
    }
    String text = value.asText().strip();
    return text.isEmpty() ? null : text;
  }

  static @Nullable String of(@Nullable JsonNode object, String field) {
    return object == null ? null : of(object.get(field));
  }

  /** Entra sends "True" and "False". */
  static boolean isFalse(@Nullable JsonNode value) {
    return "false".equalsIgnoreCase(of(value));
  }
}
