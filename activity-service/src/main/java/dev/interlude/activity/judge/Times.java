package dev.interlude.activity.judge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as clients write them. */
public final class Times {

  private static final int SHORTEST = "2026-11-16T10:00:00Z".length();
  private static final int SECONDS = "2026-11-16T10:00:00".length();
  private static final int MOST_DIGITS = 9;
  private static final int LARGEST_OFFSET = 18 * 3_600;
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int INVALID = Integer.MIN_VALUE;

  private Times() {}

  /** RFC 3339 with offset, cut to whole seconds; empty for anything else. */
  public static Optional<Instant> parse(String text) {
    return Optional.ofNullable(parseOrNull(text));
  }

  /** The same by hand, since an event holds three of them. */
  static @Nullable Instant parseOrNull(String text) {
    if (text.length() < SHORTEST || !isPunctuated(text)) {
      return null;
    }
    int year = number(text, 0, 4, 9_999);
    int month = number(text, 5, 2, 12);
    int day = number(text, 8, 2, 31);
    int hour = number(text, 11, 2, 23);
    int minute = number(text, 14, 2, 59);
    int second = number(text, 17, 2, 59);
    if (year < 0 || month < 1 || day < 1 || (hour | minute | second) < 0) {
      return null;
    }
    int offset = offset(text, afterFraction(text));
    if (offset == INVALID || (day > 28 && day > YearMonth.of(year, month).lengthOfMonth())) {
      return null;
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    return Instant.ofEpochSecond(
        days * SECONDS_OF_DAY + hour * 3_600L + minute * 60L + second - offset);
  }

  /** The client's time by our clock. */
  static Instant shifted(Instant time, Duration shift) {
    return shift.isZero() ? time : time.plus(shift);
  }

  private static boolean isPunctuated(String text) {
    char t = text.charAt(10);
    return text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && (t == 'T' || t == 't')
        && text.charAt(13) == ':'
        && text.charAt(16) == ':';
  }

  /** Where the offset begins; the end of the text when the fraction is none. */
  private static int afterFraction(String text) {
    if (text.charAt(SECONDS) != '.') {
      return SECONDS;
    }
    int end = SECONDS + 1;
    while (end < text.length() && digit(text, end) >= 0) {
      end++;
    }
    int digits = end - SECONDS - 1;
    return digits >= 1 && digits <= MOST_DIGITS ? end : text.length();
  }

  /** In seconds, up to 18 h either way. */
  private static int offset(String text, int from) {
    int length = text.length() - from;
    if (length == 1) {
      char z = text.charAt(from);
      return z == 'Z' || z == 'z' ? 0 : INVALID;
    }
    if (length != "+01:00".length() || text.charAt(from + 3) != ':') {
      return INVALID;
    }
    char sign = text.charAt(from);
    int hours = number(text, from + 1, 2, 18);
    int minutes = number(text, from + 4, 2, 59);
    int seconds = hours * 3_600 + minutes * 60;
    if ((sign != '+' && sign != '-') || (hours | minutes) < 0 || seconds > LARGEST_OFFSET) {
      return INVALID;
    }
    return sign == '-' ? -seconds : seconds;
  }

  /** Negative for anything but digits, and for more than the most. */
  private static int number(String text, int from, int digits, int most) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = digit(text, i);
      if (digit < 0) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number <= most ? number : -1;
  }

  private static int digit(String text, int at) {
    int digit = text.charAt(at) - '0';
    return digit <= 9 ? digit : -1;
  }
}
