package dev.interlude.client.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an event in the order and the form in which they are written. */
final class Data {

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** Leaves the field out when there is no value. */
  Data with(String name, @Nullable Object value) {
    if (value instanceof Enum<?> word) {
      fields.put(name, word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    } else if (value instanceof Instant || value instanceof LocalDate) {
      fields.put(name, value.toString());
    } else if (value != null) {
      fields.put(name, value);
    }
    return this;
  }

  Map<String, Object> fields() {
    return Collections.unmodifiableMap(fields);
  }
}
