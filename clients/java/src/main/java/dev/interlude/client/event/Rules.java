package dev.interlude.client.event;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of docs/events.md that hold for any person; each returns what it was given. */
final class Rules {

  private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern SOURCE =
      Pattern.compile("[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]{1,256}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._/-]{1,100}");
  private static final Pattern BREAK_ID =
      Pattern.compile("(?:micro|movement|rest)-(\\d{8}T\\d{6}[+-]\\d{4})");
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssxx", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Rules() {}

  static String person(String value) {
    return matching(PERSON, "person", value, "has 1 to 64 of A-Z, a-z, 0-9, '.', '_', '-'");
  }

  static String source(String value) {
    return matching(SOURCE, "source", value, "is a URI reference of 1 to 256 characters");
  }

  static @Nullable String name(String field, @Nullable String value) {
    return value == null
        ? null
        : matching(NAME, field, value, "has 1 to 100 of A-Z, a-z, 0-9, '.', '_', '/', '-'");
  }

  static String breakId(String value) {
    var matcher = BREAK_ID.matcher(value);
    require(matcher.matches(), "breakId", "looks like movement-20261116T100000+0100", value);
    try {
      OffsetDateTime.parse(matcher.group(1), BASIC);
    } catch (DateTimeException e) {
      throw refusal("breakId", "holds a date and time that exist", value);
    }
    return value;
  }

  static @Nullable String optionalBreakId(@Nullable String value) {
    return value == null ? null : breakId(value);
  }

  static @Nullable Integer between(String field, int least, int most, @Nullable Integer value) {
    require(
        value == null || (value >= least && value <= most),
        field,
        "is from " + least + " to " + most,
        value);
    return value;
  }

  /** The service counts whole seconds. */
  static Instant seconds(Instant value) {
    return value.truncatedTo(ChronoUnit.SECONDS);
  }

  static void notLonger(String field, Instant from, Instant to, Duration most) {
    require(
        Duration.between(from, to).compareTo(most) <= 0,
        field,
        "is at most " + most.toHours() + " h after the begin",
        to);
  }

  static void require(boolean holds, String field, String rule, @Nullable Object value) {
    if (!holds) {
      throw refusal(field, rule, value);
    }
  }

  private static String matching(Pattern pattern, String field, String value, String rule) {
    require(pattern.matcher(value).matches(), field, rule, value);
    return value;
  }

  private static IllegalArgumentException refusal(
      String field, String rule, @Nullable Object value) {
    return new IllegalArgumentException(field + " " + rule + ", and not: " + value);
  }
}
