package dev.interlude.activity.judge;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.WireNamed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an event's data field by field; the optional ones are null when absent or JSON null. */
final class TreeFields {

  static final String TIME_FORM = "a time is RFC 3339 with an offset, as 2026-11-16T10:00:00+01:00";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._/-]{1,100}");

  private final JsonNode data;
  private final Duration clockShift;

  TreeFields(JsonNode data, Duration clockShift) {
    this.data = data;
    this.clockShift = clockShift;
  }

  static String pointer(String name) {
    return "/data/" + name;
  }

  Instant time(String name) {
    return required(name, optionalTime(name));
  }

  @Nullable Instant optionalTime(String name) {
    String text = text(name, TIME_FORM);
    return text == null
        ? null
        : TreeTimes.parse(text).orElseThrow(() -> invalid(name, TIME_FORM)).plus(clockShift);
  }

  LocalDate date(String name) {
    String form = "a date is written as 2026-11-16";
    String text = required(name, text(name, form));
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw invalid(name, form);
    }
  }

  BreakId breakId() {
    return required("breakId", optionalBreakId());
  }

  @Nullable BreakId optionalBreakId() {
    String form = "a breakId looks like movement-20261116T100000+0100";
    String text = text("breakId", form);
    if (text == null) {
      return null;
    }
    try {
      return BreakId.parse(text);
    } catch (IllegalArgumentException e) {
      throw invalid("breakId", form);
    }
  }

  <E extends Enum<E> & WireNamed> E oneOf(Class<E> type, String name) {
    return required(name, optionalOneOf(type, name));
  }

  <E extends Enum<E> & WireNamed> @Nullable E optionalOneOf(Class<E> type, String name) {
    String text = text(name, "must be a string");
    return text == null
        ? null
        : WireNamed.of(type, text).orElseThrow(() -> invalid(name, "is one of " + names(type)));
  }

  /** An identifier or a word of the app's, never free text. */
  @Nullable String optionalName(String name) {
    String form = "has 1 to 100 of A-Z, a-z, 0-9, '.', '_', '/', '-'";
    String text = text(name, form);
    if (text != null && !NAME.matcher(text).matches()) {
      throw invalid(name, form);
    }
    return text;
  }

  int integer(String name, int least, int most) {
    return required(name, optionalInteger(name, least, most));
  }

  @Nullable Integer optionalInteger(String name, int least, int most) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (value.isIntegralNumber() && value.canConvertToInt()) {
      int number = value.intValue();
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw invalid(name, "is a whole number from " + least + " to " + most);
  }

  double share(String name) {
    JsonNode value = required(name, value(name));
    double share = value.isNumber() ? value.asDouble(Double.NaN) : Double.NaN;
    if (share >= 0 && share <= 1) {
      return share;
    }
    throw invalid(name, "is a number from 0 to 1");
  }

  private @Nullable String text(String name, String form) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isString()) {
      throw invalid(name, form);
    }
    return value.stringValue();
  }

  private @Nullable JsonNode value(String name) {
    JsonNode value = data.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw invalid(name, "is missing");
    }
    return value;
  }

  private static <E extends Enum<E> & WireNamed> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(WireNamed::wireName)
        .collect(Collectors.joining(", "));
  }

  private static Refusal invalid(String name, String detail) {
    return Refusal.invalid(pointer(name), detail);
  }
}
