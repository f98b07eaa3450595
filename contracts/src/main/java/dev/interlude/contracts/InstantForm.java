package dev.interlude.contracts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.util.Arrays;

/** Instants as {@link Instant#toString} writes them, straight into bytes. */
final class InstantForm {

  /** {@code +1000000000-12-31T23:59:59.999999999Z} and some. */
  static final int LONGEST = 40;

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
}
