package dev.interlude.contracts;

import java.time.DayOfWeek;
import java.util.List;

/**
 * One range of local time on some weekdays. Several together make a week; a day without a range is
 * free.
 *
 * @param days lower-case English names on the wire: monday to sunday
 * @param from HH:mm, inclusive
 * @param to HH:mm, exclusive; 24:00 is the end of the day
 */
public record WorkingHours(List<DayOfWeek> days, String from, String to) {

  private static final int HOURS_OF_DAY = 24;

  public WorkingHours {
    days = List.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("working hours name no day");
    }
    if (minutes(from) >= minutes(to)) {
      throw new IllegalArgumentException(
          "working hours end (" + to + ") at or before they begin (" + from + ")");
    }
  }

  /** Minutes from midnight to the begin, 0 to 1439. */
  public int fromMinute() {
    return minutes(from);
  }

  /** Minutes from midnight to the end, 1 to 1440. */
  public int toMinute() {
    return minutes(to);
  }

  private static int minutes(String time) {
    boolean isWritten = time.length() == "HH:mm".length() && time.charAt(2) == ':';
    int minutes = isWritten ? 60 * number(time, 0) + number(time, 3) : -1;
    if (minutes < 0 || minutes > HOURS_OF_DAY * 60 || number(time, 3) >= 60) {
      throw new IllegalArgumentException("not a time of day as HH:mm: " + time);
    }
    return minutes;
  }

  /** Two digits by hand, since a directory holds millions of them; far below zero for others. */
  private static int number(String time, int at) {
    int tens = time.charAt(at) - '0';
    int ones = time.charAt(at + 1) - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? Short.MIN_VALUE : 10 * tens + ones;
  }
}
