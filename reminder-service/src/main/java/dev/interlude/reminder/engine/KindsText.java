package dev.interlude.reminder.engine;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.WireNamed;
import dev.interlude.reminder.timing.Past;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has happened of each kind of break, as the column {@code kinds} of a timer holds it: {@code
 * movement,1763280000,1763276400,2,neck legs;…} with the seconds of the last due one and of the
 * last break's end (either may be empty), how many were due that day, and the latest routines. Read
 * and written for each break that is due, it takes a tenth of the time that JSON does.
 */
final class KindsText {

  private static final int FIELDS = 5;

  private KindsText() {}

  static String of(Map<BreakKind, Past> kinds) {
    var text = new StringBuilder();
    kinds.forEach(
        (kind, past) -> {
          text.append(text.isEmpty() ? "" : ";").append(kind.wireName()).append(',');
          append(text, past.lastDue());
          append(text, past.lastBreakEnd());
          text.append(past.dues()).append(',').append(String.join(" ", past.routines()));
        });
    return text.toString();
  }

  private static void append(StringBuilder text, @Nullable Instant time) {
    if (time != null) {
      text.append(time.getEpochSecond());
    }
    text.append(',');
  }

  static Map<BreakKind, Past> read(String text) {
    var kinds = new EnumMap<BreakKind, Past>(BreakKind.class);
    for (String each : text.isEmpty() ? new String[0] : text.split(";", -1)) {
      String[] fields = each.split(",", FIELDS);
      if (fields.length < FIELDS) {
        throw new IllegalStateException("the column kinds of a timer is not in its form");
      }
      kinds.put(
          WireNamed.of(BreakKind.class, fields[0]).orElseThrow(),
          new Past(
              time(fields[1]),
              time(fields[2]),
              Integer.parseInt(fields[3]),
              fields[4].isEmpty() ? List.of() : List.of(fields[4].split(" ", -1))));
    }
    return kinds;
  }

  private static @Nullable Instant time(String seconds) {
    return seconds.isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
  }
}
