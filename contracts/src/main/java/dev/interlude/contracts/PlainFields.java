package dev.interlude.contracts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * The fields of one value, read in one pass. Whatever is unusual, such as a field that comes twice
 * or is null, throws {@link NotPlainException}.
 */
final class PlainFields {

  private static final int MOST_ZONES = 1_000;

  private final Words words = new Words();
  private final Map<String, ZoneId> zones = new HashMap<>();
  private final @Nullable Object[] values = new Object[PlainField.values().length];
  private long seen;
  private double ratio;

  void parse(byte[] value) {
    seen = 0;
    Arrays.fill(values, null);
    try (JsonParser json = Json.mapper().createParser(value)) {
      require(json.nextToken() == JsonToken.START_OBJECT);
      parse(json, PlainField.VALUE);
      require(json.nextToken() == null);
    } catch (JacksonException e) {
      throw NotPlainException.IT;
    }
  }

  private void parse(JsonParser json, PlainField.Level level) {
    int match = json.nextNameMatch(level.names());
    while (match != PropertyNameMatcher.MATCH_END_OBJECT) {
      JsonToken token = json.nextToken();
      if (match >= 0) {
        take(json, token, level.fields().get(match));
      } else {
        require(match == PropertyNameMatcher.MATCH_UNKNOWN_NAME);
        json.skipChildren();
      }
      match = json.nextNameMatch(level.names());
    }
  }

  private void take(JsonParser json, JsonToken token, PlainField field) {
    require((seen & field.bit()) == 0);
    seen |= field.bit();
    switch (field.form) {
      case NUMBER -> {
        require(token == JsonToken.VALUE_NUMBER_INT);
        require(json.getNumberType() == JsonParser.NumberType.INT);
        values[field.ordinal()] = json.getIntValue();
      }
      case DECIMAL -> {
        require(token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT);
        ratio = json.getDoubleValue();
      }
      case ASSIGNMENT -> {
        require(token == JsonToken.START_OBJECT);
        parse(json, PlainField.IN_ASSIGNMENT);
      }
      case TIME, WORD, TEXT, BREAK_ID -> {
        require(token == JsonToken.VALUE_STRING);
        values[field.ordinal()] = text(json, field.form);
      }
    }
  }

  private @Nullable Object text(JsonParser json, PlainField.Form form) {
    return switch (form) {
      case TIME ->
          InstantForm.parse(
              json.getStringCharacters(), json.getStringOffset(), json.getStringLength());
      case WORD ->
          words.of(json.getStringCharacters(), json.getStringOffset(), json.getStringLength());
      case BREAK_ID -> breakId(json.getString());
      case TEXT, NUMBER, DECIMAL, ASSIGNMENT -> json.getString();
    };
  }

  private static BreakId breakId(String text) {
    try {
      return BreakId.parse(text);
    } catch (IllegalArgumentException e) {
      throw NotPlainException.IT;
    }
  }

  void require(long bits) {
    require((seen & bits) == bits);
  }

  Instant time(PlainField field) {
    return required(field, Instant.class);
  }

  String text(PlainField field) {
    return required(field, String.class);
  }

  int number(PlainField field) {
    return required(field, Integer.class);
  }

  <E extends Enum<E> & WireNamed> E oneOf(Class<E> type, PlainField field) {
    E found = WireNames.find(type, text(field));
    require(found != null);
    return java.util.Objects.requireNonNull(found);
  }

  double ratio() {
    return ratio;
  }

  <T> T required(PlainField field, Class<T> type) {
    T value = optional(field, type);
    if (value == null) {
      throw NotPlainException.IT;
    }
    return value;
  }

  /** Null for a field that is not there. */
  <T> @Nullable T optional(PlainField field, Class<T> type) {
    Object value = values[field.ordinal()];
    // There, and yet without a value: it could not be read.
    require(value != null || (seen & field.bit()) == 0);
    return type.cast(value);
  }

  Enrichment enrichment() {
    return new Enrichment(
        new Assignment(
            text(PlainField.TENANT),
            text(PlainField.PERSON),
            text(PlainField.DEPARTMENT),
            text(PlainField.SITE),
            zone(text(PlainField.ZONE)),
            number(PlainField.DIRECTORY_VERSION)),
        optional(PlainField.CLIENT, String.class),
        optional(PlainField.RECEIVED_AT, Instant.class));
  }

  private ZoneId zone(String name) {
    ZoneId known = zones.get(name);
    if (known != null) {
      return known;
    }
    try {
      ZoneId zone = ZoneId.of(name);
      if (zones.size() < MOST_ZONES) {
        zones.put(name, zone);
      }
      return zone;
    } catch (DateTimeException e) {
      throw NotPlainException.IT;
    }
  }

  private static void require(boolean plain) {
    if (!plain) {
      throw NotPlainException.IT;
    }
  }
}
