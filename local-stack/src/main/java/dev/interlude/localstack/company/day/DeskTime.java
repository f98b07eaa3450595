package dev.interlude.localstack.company.day;

import dev.interlude.localstack.company.people.Habit;
import java.util.List;
import java.util.SplittableRandom;

/** The time between meetings: bouts at the desk with gaps of many kinds. */
final class DeskTime {
  private static final int MINUTE = 60;

  private final Habit habit;
  private final SplittableRandom random;
  private final List<Stretch> stretches;

  DeskTime(Habit habit, SplittableRandom random, List<Stretch> stretches) {
    this.habit = habit;
    this.random = random;
    this.stretches = stretches;
  }

  /** Fills that time without a gap. */
  void fill(long from, long to) {
    long now = from;
    while (now < to) {
      now = add(now, to, bout(), Doing.DESK_WORK);
      if (now < to) {
        now = interrupt(now, to);
      }
    }
  }

  private long interrupt(long now, long to) {
    int kind = random.nextInt(100);
    if (habit.stands() && kind < 55) {
      return add(now, to, (12 + random.nextInt(33)) * MINUTE, Doing.STANDING_WORK);
    }
    // To the printer, for coffee, or a longer errand.
    int seconds =
        kind < 80
            ? 65 + random.nextInt(170)
            : (5 + random.nextInt(9)) * MINUTE + random.nextInt(MINUTE);
    return add(now, to, seconds, Doing.WALK);
  }

  /** Most bouts are near the person's usual one, some far longer. */
  private int bout() {
    double spread = 0.3 + random.nextDouble() + random.nextDouble() * random.nextDouble();
    return (int) (habit.boutMinutes() * MINUTE * spread);
  }

  private long add(long from, long limit, int seconds, Doing doing) {
    long to = Math.min(limit, from + Math.max(seconds, 1));
    stretches.add(new Stretch(from, to, doing));
    return to;
  }
}
