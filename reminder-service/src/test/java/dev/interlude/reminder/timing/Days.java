package dev.interlude.reminder.timing;

import dev.interlude.timeline.Evidence;
import dev.interlude.timeline.Posture;
import dev.interlude.timeline.Segment;
import java.util.Arrays;
import java.util.Locale;

/** Postures of Monday, 2026-11-16, in Copenhagen, for tests. */
final class Days {

  private Days() {}

  /** Postures such as {@code sitting 09:00-09:40}. */
  static Postures monday(String... postures) {
    return Postures.NONE.with(Arrays.stream(postures).map(Days::segment).toList());
  }

  private static Segment segment(String text) {
    String[] parts = text.split("[ -]", 3);
    return new Segment(
        second(parts[1]),
        second(parts[2]),
        Evidence.POSTURE_SENSOR,
        Posture.valueOf(parts[0].toUpperCase(Locale.ROOT)));
  }

  private static long second(String time) {
    return Calendars.local("2026-11-16T" + time).getEpochSecond();
  }
}
