package dev.interlude.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Spreads seconds over the 24 local hours of day. An hour that a clock change repeats gets both
 * passes, one that it skips gets none. Remembers the offset in force, so ascending calls are cheap.
 */
final class HoursOfDay {

  private static final int HOUR = 3_600;
  private static final int DAY = 24 * HOUR;

  private final ZoneRules rules;
  private long validFrom = 1;
  private long validTo;
  private int offset;

  HoursOfDay(ZoneId zone) {
    rules = zone.getRules();
  }

  void spread(long from, long to, int[] hours) {
    for (long start = from; start < to; ) {
      findOffset(start);
      int local = (int) Math.floorMod(start + offset, (long) DAY);
      long end = Math.min(Math.min(to, validTo), start + HOUR - local % HOUR);
      hours[local / HOUR] += (int) (end - start);
      start = end;
    }
  }

  private void findOffset(long second) {
    if (validFrom <= second && second < validTo) {
      return;
    }
    Instant instant = Instant.ofEpochSecond(second);
    ZoneOffsetTransition next = rules.nextTransition(instant);
    offset = rules.getOffset(instant).getTotalSeconds();
    validFrom = second;
    validTo = next == null ? Long.MAX_VALUE : next.toEpochSecond();
  }
}
