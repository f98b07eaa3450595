package dev.interlude.timeline;

import java.util.ArrayList;
import java.util.List;

/** Finds the bouts of a timeline (metrics.md §1.3) in one pass over its segments. */
public final class Bouts {

  private final List<Bout> found = new ArrayList<>();
  private boolean open;
  private long from;
  private long to;
  private int sitting;
  private int restBefore;
  private int restSince;

  private Bouts() {}

  /** The bouts in order of time, after long absences have become unrecorded. */
  public static List<Bout> of(Timeline timeline) {
    return ofRecorded(Recorded.of(timeline));
  }

  static List<Bout> ofRecorded(Timeline recorded) {
    Bouts bouts = new Bouts();
    recorded.forEach(bouts::take);
    bouts.close();
    return bouts.found;
  }

  private void take(long start, long end, int layer) {
    int seconds = (int) (end - start);
    if (!Layer.is(layer, State.SITTING)) {
      restSince += seconds;
      return;
    }
    if (!open || start - to >= MetricRules.BOUT_GAP_SECONDS) {
      close();
      open = true;
      from = start;
      sitting = 0;
      restBefore = restSince;
    }
    to = end;
    sitting += seconds;
    restSince = 0;
  }

  private void close() {
    if (open) {
      found.add(new Bout(from, to, sitting, found.isEmpty() ? 0 : restBefore));
    }
  }
}
