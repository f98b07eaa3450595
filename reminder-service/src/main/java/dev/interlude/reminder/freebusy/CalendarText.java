package dev.interlude.reminder.freebusy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Looks at a file as text, before it is parsed: whether it is a whole calendar of a bearable size,
 * and whether its time zones are such that following them costs little.
 */
final class CalendarText {

  private static final int MOST_COMPONENTS = 20_000;
  private static final int MOST_LINES = 300_000;
  private static final int MOST_OBSERVANCES = 400;

  /** What the zones of real calendars repeat by. */
  private static final Pattern YEARLY =
      Pattern.compile(
          "RRULE:FREQ=YEARLY(;(INTERVAL=1|WKST=[A-Z]{2}|UNTIL=[0-9TZ]{8,16}|BYMONTH=[0-9]{1,2}"
              + "|BYDAY=-?[0-9]?[A-Z]{2}|BYMONTHDAY=[-0-9,]{1,40}))*");

  private CalendarText() {}

  /** The file without zones that are not followed; throws UnreadableCalendarException. */
  static String checked(String file) {
    // Long lines are folded; a zone's own lines are short, folded or not.
    List<String> lines = file.replace("\r\n ", "").replace("\n ", "").lines().toList();
    if (lines.stream().noneMatch(line -> is(line, "BEGIN:VCALENDAR"))) {
      throw new UnreadableCalendarException("no-calendar");
    }
    if (lines.stream().noneMatch(line -> is(line, "END:VCALENDAR"))) {
      throw new UnreadableCalendarException("cut-off");
    }
    if (lines.size() > MOST_LINES
        || lines.stream().filter(line -> starts(line, "BEGIN:")).count() > MOST_COMPONENTS) {
      throw new UnreadableCalendarException("too-many-events");
    }
    return String.join("\r\n", withoutHostileZones(lines)) + "\r\n";
  }

  private static List<String> withoutHostileZones(List<String> lines) {
    var kept = new ArrayList<String>(lines.size());
    int zoneFrom = -1;
    int observances = 0;
    boolean bearable = true;
    for (String line : lines) {
      kept.add(line);
      if (is(line, "BEGIN:VTIMEZONE")) {
        zoneFrom = kept.size() - 1;
        bearable = true;
      } else if (zoneFrom >= 0 && is(line, "END:VTIMEZONE")) {
        if (!bearable || observances > MOST_OBSERVANCES) {
          kept.subList(zoneFrom, kept.size()).clear();
        }
        zoneFrom = -1;
      } else if (zoneFrom >= 0) {
        observances += starts(line, "BEGIN:") ? 1 : 0;
        bearable &= !starts(line, "RRULE") || YEARLY.matcher(upper(line)).matches();
        bearable &= !starts(line, "RDATE") && !starts(line, "EXRULE");
      }
    }
    if (zoneFrom >= 0) {
      throw new UnreadableCalendarException("cut-off");
    }
    return kept;
  }

  private static boolean is(String line, String wanted) {
    return upper(line.strip()).equals(wanted);
  }

  private static boolean starts(String line, String wanted) {
    return line.regionMatches(true, 0, wanted, 0, wanted.length());
  }

  private static String upper(String line) {
    return line.toUpperCase(Locale.ROOT).strip();
  }
}
