package dev.interlude.reminder.freebusy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The lines of a file's time zones. A zone is followed rule by rule whenever a time names it, so
 * that a hostile one would cost more than all events together: only what the zones of real
 * calendars consist of is let through.
 */
final class ZoneLines {

  private static final int MOST_OBSERVANCES = 400;

  private static final Pattern PLAIN =
      Pattern.compile(
          "(BEGIN|END):(STANDARD|DAYLIGHT)|TZOFFSET(FROM|TO):[-+0-9]{5,7}"
              + "|(DTSTART|RDATE)(;VALUE=DATE-TIME)?:[0-9T,]{15,4000}|(TZID|TZNAME)[:;].{0,200}");

  /** Possessive, so that it is followed in a loop: a stack has an end. */
  private static final Pattern YEARLY =
      Pattern.compile(
          "RRULE:FREQ=YEARLY(;(INTERVAL=1|WKST=[A-Z]{2}|UNTIL=[0-9TZ]{8,16}|BYMONTH=[0-9]{1,2}"
              + "|BYDAY=-?[0-9]?[A-Z]{2}|BYMONTHDAY=[-0-9,]{1,40})){0,20}+");

  private final List<String> kept;
  private int zoneFrom = -1;
  private int observances;
  private boolean bearable = true;

  private ZoneLines(int size) {
    kept = new ArrayList<>(size);
  }

  /** All lines but those of zones that are not followed; throws UnreadableCalendarException. */
  static List<String> followed(List<String> unfolded) {
    var zones = new ZoneLines(unfolded.size());
    unfolded.forEach(zones::take);
    if (zones.zoneFrom >= 0) {
      throw new UnreadableCalendarException("cut-off");
    }
    return zones.kept;
  }

  private void take(String line) {
    String upper = line.toUpperCase(Locale.ROOT);
    if (upper.equals("BEGIN:VTIMEZONE")) {
      zoneFrom = kept.size();
      bearable = true;
      kept.add(line);
    } else if (upper.equals("END:VTIMEZONE")) {
      kept.add(line);
      end();
    } else if (upper.contains("VTIMEZONE")) {
      // A parser might take this, written in some other way, for the start of a zone.
      bearable = false;
    } else if (zoneFrom < 0) {
      kept.add(line);
    } else {
      inZone(line, upper);
    }
  }

  private void inZone(String line, String upper) {
    if (upper.contains("RRULE")) {
      bearable &= YEARLY.matcher(upper).matches();
      kept.add(line);
    } else if (PLAIN.matcher(upper).matches()) {
      observances += upper.startsWith("BEGIN:") ? 1 : 0;
      kept.add(line);
    }
  }

  private void end() {
    if (zoneFrom >= 0 && (!bearable || observances > MOST_OBSERVANCES)) {
      kept.subList(zoneFrom, kept.size()).clear();
    }
    zoneFrom = -1;
  }
}
