package dev.interlude.reminder.policy;

import dev.interlude.reminder.timing.QuietRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What quiet hours must be like. */
final class QuietRules {

  private static final int MOST_RANGES = 8;
  private static final int MOST_MINUTES = 12 * 60;

  private QuietRules() {}

  static List<QuietRange> read(Findings findings, @Nullable List<@Nullable QuietHours> asked) {
    if (asked == null) {
      return List.of();
    }
    var read = new ArrayList<QuietRange>();
    for (int i = 0; i < asked.size() && i <= MOST_RANGES; i++) {
      QuietRange range = range(asked.get(i));
      if (range == null) {
        findings.reject(
            "/quietHours/" + i, "needs from and to, different times of a day such as 12:00");
      } else if (!read.contains(range)) {
        read.add(range);
      }
    }
    if (asked.size() > MOST_RANGES
        || read.stream().mapToInt(QuietRange::length).sum() > MOST_MINUTES) {
      findings.reject(
          "/quietHours", "are at most " + MOST_RANGES + " ranges, together at most 12 hours");
    }
    return read;
  }

  private static @Nullable QuietRange range(@Nullable QuietHours asked) {
    if (asked == null || asked.from() == null || asked.to() == null) {
      return null;
    }
    try {
      return new QuietRange(asked.from(), asked.to());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
