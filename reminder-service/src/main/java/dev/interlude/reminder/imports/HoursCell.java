package dev.interlude.reminder.imports;

import dev.interlude.reminder.directory.PersonRequest.Hours;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Working hours in a cell: days, then ranges of hours, and semicolons between: {@code
 * monday-thursday 08:00-12:00 12:30-16:30; fri 08:00-14:00}.
 */
final class HoursCell {

  static final String DETAIL =
      "is like monday-thursday 08:00-12:00 12:30-16:30; friday 08:00-14:00";

  private static final Pattern DAYS = Pattern.compile("([a-z]+)(?:-([a-z]+))?");
  private static final Pattern RANGE = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
  private static final int SHORTEST_NAME = 3;

  private HoursCell() {}

  /** Throws IllegalArgumentException for anything else; whether hours overlap is not looked at. */
  static List<Hours> read(String cell) {
    var hours = new ArrayList<Hours>();
    for (String part : cell.strip().toLowerCase(Locale.ROOT).split(";")) {
      String[] words = part.strip().split("\\s+");
      if (words.length < 2) {
        throw new IllegalArgumentException(DETAIL);
      }
      List<String> days = days(words[0]);
      for (int i = 1; i < words.length; i++) {
        Matcher range = RANGE.matcher(words[i]);
        if (!range.matches()) {
          throw new IllegalArgumentException(DETAIL);
        }
        hours.add(new Hours(days, range.group(1), range.group(2)));
      }
    }
    return hours;
  }

  private static List<String> days(String word) {
    Matcher days = DAYS.matcher(word);
    if (!days.matches()) {
      throw new IllegalArgumentException(DETAIL);
    }
    DayOfWeek first = day(days.group(1));
    @Nullable String until = days.group(2);
    DayOfWeek last = until == null ? first : day(until);
    var names = new ArrayList<String>();
    for (DayOfWeek each = first; ; each = each.plus(1)) {
      names.add(each.name().toLowerCase(Locale.ROOT));
      if (each == last) {
        return names;
      }
    }
  }

  private static DayOfWeek day(String name) {
    for (DayOfWeek each : DayOfWeek.values()) {
      String whole = each.name().toLowerCase(Locale.ROOT);
      if (whole.equals(name) || (name.length() == SHORTEST_NAME && whole.startsWith(name))) {
        return each;
      }
    }
    throw new IllegalArgumentException(DETAIL);
  }
}
