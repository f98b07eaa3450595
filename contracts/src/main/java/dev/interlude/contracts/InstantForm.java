package dev.interlude.contracts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Instants as {@link Instant#toString} writes them, straight into bytes. */
final class InstantForm {

  /** {@code +1000000000-12-31T23:59:59.999999999Z} and some. */
  static final int LONGEST = 40;

  private static final int SHORTEST = "2026-11-16T10:00:00Z".length();
  private static final int SECONDS_OF_DAY = 86_400;
  private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private static final int MOST_DIGITS = 9;
  private static final int MILLI = 1_000_000;
  private static final int MICRO = 1_000;

  private static final int DAYS_TO_EPOCH = 719_468;
  private static final int DAYS_OF_ERA = 146_097;

  private InstantForm() {}

  static byte[] bytes(Instant instant) {
    byte[] room = new byte[LONGEST];
    return Arrays.copyOf(room, write(instant, room, 0));
  }

  /** Returns the index after the last byte written. */
  static int write(Instant instant, byte[] to, int at) {
    long seconds = instant.getEpochSecond();
    if (seconds < FIRST || seconds > LAST) {
      byte[] rare = instant.toString().getBytes(ISO_8859_1);
      System.arraycopy(rare, 0, to, at, rare.length);
      return at + rare.length;
    }
    int day = Math.toIntExact(Math.floorDiv(seconds, SECONDS_OF_DAY));
    int second = Math.floorMod(seconds, SECONDS_OF_DAY);
    int next = date(day, to, at);
    to[next++] = 'T';
    next = two(second / 3_600, to, next);
    to[next++] = ':';
    next = two(second / 60 % 60, to, next);
    to[next++] = ':';
    next = fraction(instant.getNano(), to, two(second % 60, to, next));
    to[next++] = 'Z';
    return next;
  }

  /** Three, six or nine digits, as few as hold it; nothing of a whole second. */
  private static int fraction(int nanos, byte[] to, int at) {
    if (nanos == 0) {
      return at;
    }
    int digits = nanos % MILLI == 0 ? 3 : nanos % MICRO == 0 ? 6 : MOST_DIGITS;
    to[at] = '.';
    int left = nanos;
    for (int i = MOST_DIGITS; i > 0; i--) {
      if (i <= digits) {
        to[at + i] = (byte) ('0' + left % 10);
      }
      left /= 10;
    }
    return at + digits + 1;
  }

  /**
   * Years that begin in March, in eras of 400: see H. Hinnant, chrono-compatible low-level date
   * algorithms.
   */
  private static int date(int epochDay, byte[] to, int at) {
    int days = epochDay + DAYS_TO_EPOCH;
    int era = Math.floorDiv(days, DAYS_OF_ERA);
    int ofEra = days - era * DAYS_OF_ERA;
    int year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * year + year / 4 - year / 100);
    int month = (5 * ofYear + 2) / 153;
    int day = ofYear - (153 * month + 2) / 5 + 1;
    int january = month < 10 ? month + 3 : month - 9;
    int written = year + era * 400 + (january <= 2 ? 1 : 0);
    int next = two(written / 100, to, at);
    next = two(written % 100, to, next);
    to[next++] = '-';
    next = two(january, to, next);
    to[next++] = '-';
    return two(day, to, next);
  }

  private static int two(int number, byte[] to, int at) {
    to[at] = (byte) ('0' + number / 10);
    to[at + 1] = (byte) ('0' + number % 10);
    return at + 2;
  }

  /** Reads what {@link #write} writes; null for anything else, which may still be an instant. */
  static @Nullable Instant parse(byte[] text) {
    char[] chars = new char[Math.min(text.length, LONGEST)];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) (text[i] & 0xFF);
    }
    return text.length > LONGEST ? null : parse(chars, 0, chars.length);
  }

  /** The same: {@code 2026-11-16T10:00:00Z}, with up to nine digits of a second. */
  static @Nullable Instant parse(char[] text, int at, int length) {
    if (length < SHORTEST || text[at + length - 1] != 'Z' || !isPunctuated(text, at)) {
      return null;
    }
    int month = digits(text, at + 5, 2);
    int day = digits(text, at + 8, 2);
    int hour = digits(text, at + 11, 2);
    int minute = digits(text, at + 14, 2);
    int second = digits(text, at + 17, 2);
    int year = digits(text, at, 4);
    int nanos = length == SHORTEST ? 0 : fraction(text, at + 19, length - SHORTEST);
    if ((year | month | day | hour | minute | second | nanos) < 0
        || month < 1
        || month > 12
        || day < 1
        || day > 28 && day > YearMonth.of(year, month).lengthOfMonth()
        || hour > 23
        || minute > 59
        || second > 59) {
      return null;
    }
    long seconds =
        daysToEpoch(year, month, day) * SECONDS_OF_DAY + hour * 3_600 + minute * 60 + second;
    return Instant.ofEpochSecond(seconds, nanos);
  }

  private static boolean isPunctuated(char[] text, int at) {
    return text[at + 4] == '-'
        && text[at + 7] == '-'
        && text[at + 10] == 'T'
        && text[at + 13] == ':'
        && text[at + 16] == ':';
  }

  private static int fraction(char[] text, int at, int length) {
    int count = length - 1;
    if (text[at] != '.' || count < 1 || count > 9) {
      return -1;
    }
    int fraction = digits(text, at + 1, count);
    for (int missing = 9 - count; missing > 0; missing--) {
      fraction *= 10;
    }
    return fraction;
  }

  /** The inverse of {@link #date}. */
  private static long daysToEpoch(int year, int month, int day) {
    int years = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(years, 400);
    int ofEra = years - era * 400;
    int ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return (long) era * DAYS_OF_ERA
        + ofEra * 365
        + ofEra / 4
        - ofEra / 100
        + ofYear
        - DAYS_TO_EPOCH;
  }

  /** Negative for anything but digits. */
  private static int digits(char[] text, int at, int count) {
    int number = 0;
    for (int i = at; i < at + count; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
