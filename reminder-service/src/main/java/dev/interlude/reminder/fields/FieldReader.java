package dev.interlude.reminder.fields;

import dev.interlude.contracts.WireNamed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a request and collects what is wrong with them. */
public final class FieldReader {

  private final List<Finding> findings = new ArrayList<>();

  public List<Finding> findings() {
    return findings;
  }

  public void reject(String pointer, String detail) {
    findings.add(new Finding(pointer, detail));
  }

  public String text(String pointer, @Nullable String value, int maxLength) {
    if (value == null || value.isBlank()) {
      reject(pointer, "is missing");
      return "";
    }
    if (value.length() > maxLength || value.chars().anyMatch(Character::isISOControl)) {
      reject(pointer, "has at most " + maxLength + " characters and no control characters");
    }
    return value;
  }

  public ZoneId zone(String pointer, @Nullable String value) {
    if (value == null || !ZoneId.getAvailableZoneIds().contains(value)) {
      reject(pointer, "is no IANA time zone; one looks like Europe/Copenhagen");
      return ZoneId.of("UTC");
    }
    return ZoneId.of(value);
  }

  public <E extends Enum<E> & WireNamed> E oneOf(
      String pointer, @Nullable String value, Class<E> type, E unlessGiven) {
    if (value == null) {
      return unlessGiven;
    }
    return WireNamed.of(type, value)
        .orElseGet(
            () -> {
              reject(pointer, "is one of " + names(type));
              return unlessGiven;
            });
  }

  public @Nullable Instant instant(String pointer, @Nullable String value) {
    try {
      return value == null ? null : OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      reject(pointer, "is no time with an offset; one looks like 2026-11-16T08:00:00+01:00");
      return null;
    }
  }

  public @Nullable LocalDate date(String pointer, @Nullable String value) {
    try {
      return LocalDate.parse(String.valueOf(value));
    } catch (DateTimeException e) {
      reject(pointer, "is no date; one looks like 2026-12-24");
      return null;
    }
  }

  private static <E extends Enum<E> & WireNamed> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(WireNamed::wireName)
        .collect(Collectors.joining(", "));
  }
}
