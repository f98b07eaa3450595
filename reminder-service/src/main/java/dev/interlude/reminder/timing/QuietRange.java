package dev.interlude.reminder.timing;

import java.util.regex.Pattern;

/**
 * A range of local time, every day, in which nothing is due.
 *
 * @param from HH:mm, inclusive
 * @param to HH:mm, exclusive; 24:00 is the end of the day; at or before from, it is on the next day
 */
public record QuietRange(String from, String to) {

  private static final int MINUTES_OF_DAY = 24 * 60;
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final String END_OF_DAY = "24:00";

  public QuietRange {
    if (!TIME.matcher(from).matches()
        || !(TIME.matcher(to).matches() || to.equals(END_OF_DAY))
        || minutes(from) % MINUTES_OF_DAY == minutes(to) % MINUTES_OF_DAY) {
      throw new IllegalArgumentException("quiet hours are from HH:mm to another HH:mm");
    }
  }

  int fromMinute() {
    return minutes(from);
  }

  /** Minutes from the midnight before it begins; more than a day's if it goes on over midnight. */
  int toMinute() {
    int to = minutes(this.to);
    return to > fromMinute() ? to : to + MINUTES_OF_DAY;
  }

  /** How many minutes it lasts on most days. */
  public int length() {
    return toMinute() - fromMinute();
  }

  private static int minutes(String time) {
    return 60 * Integer.parseInt(time.substring(0, 2)) + Integer.parseInt(time.substring(3));
  }
}
