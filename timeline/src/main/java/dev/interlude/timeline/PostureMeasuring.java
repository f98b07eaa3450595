package dev.interlude.timeline;

import java.time.ZoneId;
import java.util.List;

/** Computes a {@link PostureDay}: totals and hours in one pass over the segments. */
final class PostureMeasuring {

  private static final int HOURS = 24;

  private final Timeline recorded;
  private final List<Bout> bouts;
  private final HoursOfDay hoursOfDay;
  private final int[] byState = new int[State.values().length];
  private final int[] byEvidence = new int[Evidence.values().length];
  private final int[] sittingByHour = new int[HOURS];
  private final int[] recordedByHour = new int[HOURS];
  private final int[] prolongedByHour = new int[HOURS];
  private int inferred;
  private int nextBout;

  PostureMeasuring(Timeline recorded, ZoneId zone) {
    this.recorded = recorded;
    bouts = Bouts.ofRecorded(recorded);
    hoursOfDay = new HoursOfDay(zone);
  }

  PostureDay measure(List<Interval> sessions) {
    recorded.forEach(this::count);
    int sitting = byState[State.SITTING.ordinal()];
    return new PostureDay(
        sitting,
        byState[State.UPRIGHT.ordinal()],
        byState[State.AWAY.ordinal()],
        inferred,
        list(byEvidence),
        bouts.size(),
        bouts.stream().mapToInt(Bout::lengthSeconds).max().orElse(0),
        (int) bouts.stream().filter(Bout::prolonged).count(),
        bouts.stream().filter(Bout::prolonged).mapToInt(Bout::sittingSeconds).sum(),
        BoutLengths.usual(bouts, sitting),
        BoutLengths.sittingByLength(bouts),
        RestGaps.sittingBreaks(bouts),
        RestGaps.naturalBreaks(bouts, sessions),
        list(sittingByHour),
        list(recordedByHour),
        list(prolongedByHour));
  }

  private void count(long from, long to, int layer) {
    int seconds = (int) (to - from);
    byState[Layer.posture(layer).state().ordinal()] += seconds;
    byEvidence[Layer.evidence(layer).ordinal()] += seconds;
    hoursOfDay.spread(from, to, recordedByHour);
    if (Layer.is(layer, State.SITTING)) {
      inferred += Layer.evidence(layer) == Evidence.INPUT_ACTIVITY ? seconds : 0;
      hoursOfDay.spread(from, to, sittingByHour);
      if (boutAt(from).prolonged()) {
        hoursOfDay.spread(from, to, prolongedByHour);
      }
    }
  }

  /** Every sitting segment lies in a bout, and both come in order of time. */
  private Bout boutAt(long second) {
    while (bouts.get(nextBout).to() <= second) {
      nextBout++;
    }
    return bouts.get(nextBout);
  }

  private static List<Integer> list(int[] values) {
    Integer[] boxed = new Integer[values.length];
    for (int index = 0; index < boxed.length; index++) {
      boxed[index] = values[index];
    }
    return List.of(boxed);
  }
}
