package dev.interlude.benchmarks;

import dev.interlude.timeline.Evidence;
import dev.interlude.timeline.Posture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The reports of a working day as two devices send them: in pieces of five minutes, overlapping.
 */
final class WorkingDay {

  /** One report; seconds of the day, half-open. */
  record Report(int from, int to, Evidence evidence, Posture posture) {}

  private static final int BEGIN = 8 * 3600;
  private static final int END = 17 * 3600;
  private static final int PIECE = 300;

  private WorkingDay() {}

  /** About 216 reports, the same for the same seed, in an order as bad as a network makes it. */
  static List<Report> reports(long seed) {
    var random = new Random(seed);
    var reports = new ArrayList<Report>();
    for (int second = BEGIN; second < END; second += PIECE) {
      reports.add(new Report(second, second + PIECE, Evidence.INPUT_ACTIVITY, posture(random)));
      int from = second + random.nextInt(PIECE / 2);
      reports.add(new Report(from, from + PIECE, Evidence.DESK_SENSOR, posture(random)));
    }
    for (int late = 0; late < reports.size() / 20; late++) {
      Collections.swap(reports, random.nextInt(reports.size()), random.nextInt(reports.size()));
    }
    return reports;
  }

  private static Posture posture(Random random) {
    int chance = random.nextInt(10);
    return chance < 7 ? Posture.SITTING : chance < 9 ? Posture.STANDING : Posture.AWAY;
  }
}
