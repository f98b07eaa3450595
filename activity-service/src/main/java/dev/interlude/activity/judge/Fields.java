package dev.interlude.activity.judge;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.WireNamed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads an event's data field by field; the optional ones are null when absent or JSON null. */
final class Fields {

  static final String TIME_FORM = "a time is RFC 3339 with an offset, as 2026-11-16T10:00:00+01:00";

  private static final Characters NAME = Characters.alphanumericAnd("._/-", 100);

  private final Members data;
  private final Duration clockShift;

  Fields(Members data, Duration clockShift) {
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
    if (text == null) {
      return null;
    }
    Instant time = Times.parseOrNull(text);
    if (time == null) {
      throw invalid(name, TIME_FORM);
    }
    return Times.shifted(time, clockShift);
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
    if (text != null && !NAME.matches(text)) {
      throw invalid(name, form);
    }
    return text;
  }

  int integer(String name, int least, int most) {
    return required(name, optionalInteger(name, least, most));
  }

  @Nullable Integer optionalInteger(String name, int least, int most) {
    Object value = data.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Integer number && number >= least && number <= most) {
      return number;
    }
    throw invalid(name, "is a whole number from " + least + " to " + most);
  }

  double share(String name) {
    Object value = required(name, data.get(name));
    double share = value instanceof Number number ? number.doubleValue() : Double.NaN;
    if (share >= 0 && share <= 1) {
      return share;
    }
    throw invalid(name, "is a number from 0 to 1");
  }

  private @Nullable String text(String name, String form) {
    return switch (data.get(name)) {
      case null -> null;
      case String text -> text;
      case Object _ -> throw invalid(name, form);
    };
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
