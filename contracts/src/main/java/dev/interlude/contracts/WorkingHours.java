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
    if (!time.matches("([01]\\d|2[0-3]):[0-5]\\d|24:00")) {
      throw new IllegalArgumentException("not a time of day as HH:mm: " + time);
    }
    int hours = Integer.parseInt(time.substring(0, 2));
    int minutes = Integer.parseInt(time.substring(3));
    return Math.min(hours, HOURS_OF_DAY) * 60 + minutes;
  }
}
