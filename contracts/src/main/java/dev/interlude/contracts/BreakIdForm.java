package dev.interlude.contracts;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The moment in a breakId, {@code 20261116T100000+0100}: always twenty characters. */
final class BreakIdForm {

  private static final int LENGTH = 20;
  private static final int OFFSET = 15;

  private BreakIdForm() {}

  /** Throws IllegalArgumentException for what is not written in just this form. */
  static OffsetDateTime parse(String id, int from) {
    if (id.length() - from != LENGTH || id.charAt(from + 8) != 'T') {
      throw new IllegalArgumentException("not in the canonical form");
    }
    char sign = id.charAt(from + OFFSET);
    int hours = number(id, from + OFFSET + 1, 2);
    int minutes = number(id, from + OFFSET + 3, 2);
    if ((sign != '+' && sign != '-') || (sign == '-' && hours == 0 && minutes == 0)) {
      throw new IllegalArgumentException("not in the canonical form");
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(id, from, 4),
              number(id, from + 4, 2),
              number(id, from + 6, 2),
              number(id, from + 9, 2),
              number(id, from + 11, 2),
              number(id, from + 13, 2));
      return OffsetDateTime.of(
          local,
          sign == '-'
              ? ZoneOffset.ofHoursMinutes(-hours, -minutes)
              : ZoneOffset.ofHoursMinutes(hours, minutes));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Seconds of an offset are no part of the form. */
  static String write(OffsetDateTime due) {
    var text = new StringBuilder(LENGTH);
    append(text, due.getYear(), 1_000);
    append(text, due.getMonthValue(), 10);
    append(text, due.getDayOfMonth(), 10);
    text.append('T');
    append(text, due.getHour(), 10);
    append(text, due.getMinute(), 10);
    append(text, due.getSecond(), 10);
    int offset = due.getOffset().getTotalSeconds() / 60;
    text.append(offset < 0 ? '-' : '+');
    append(text, Math.abs(offset) / 60, 10);
    append(text, Math.abs(offset) % 60, 10);
    return text.toString();
  }

  private static void append(StringBuilder text, int number, int place) {
    for (int rest = place; rest > 0; rest /= 10) {
      text.append((char) ('0' + number / rest % 10));
    }
  }

  private static int number(String id, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = id.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new IllegalArgumentException("not in the canonical form");
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
