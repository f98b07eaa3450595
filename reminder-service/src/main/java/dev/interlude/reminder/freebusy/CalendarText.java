package dev.interlude.reminder.freebusy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks at a file as text, before it is parsed: whether it is a whole calendar of a bearable size,
 * and whether its time zones are such that following them costs little.
 */
final class CalendarText {

  private static final int MOST_COMPONENTS = 20_000;
  private static final int MOST_LINES = 300_000;

  private static final Pattern FOLD = Pattern.compile("(\\r\\n|\\r|\\n)[ \\t]");

  private CalendarText() {}

  /** The file with only such zones as are followed; throws UnreadableCalendarException. */
  static String checked(String file) {
    List<String> lines = FOLD.matcher(file).replaceAll("").lines().toList();
    if (lines.stream().noneMatch("BEGIN:VCALENDAR"::equalsIgnoreCase)) {
      throw new UnreadableCalendarException("no-calendar");
    }
    if (lines.stream().noneMatch("END:VCALENDAR"::equalsIgnoreCase)) {
      throw new UnreadableCalendarException("cut-off");
    }
    if (lines.size() > MOST_LINES || components(lines) > MOST_COMPONENTS) {
      throw new UnreadableCalendarException("too-many-events");
    }
    return String.join("\r\n", ZoneLines.followed(lines)) + "\r\n";
  }

  private static long components(List<String> lines) {
    return lines.stream().filter(line -> line.regionMatches(true, 0, "BEGIN:", 0, 6)).count();
  }
}
