package dev.interlude.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The same metrics computed another way: one observation per second in an array, read off the words
 * of metrics.md with no thought of speed.
 */
final class NaiveDay {

  private final long start;
  private final ZoneId zone;
  private final @Nullable Observation[] seconds;

  NaiveDay(long start, int length, ZoneId zone, List<Observation> observations) {
    this.start = start;
    this.zone = zone;
    seconds = new Observation[length];
    for (Observation each : observations) {
      for (long second = each.from(); second < each.to(); second++) {
        int index = (int) (second - start);
        if (outweighs(each, seconds[index])) {
          seconds[index] = each;
        }
      }
    }
    forgetLongAbsences();
  }

  private static boolean outweighs(Observation one, @Nullable Observation other) {
    if (other == null) {
      return true;
    }
    int byEvidence = one.evidence().compareTo(other.evidence());
    return byEvidence > 0 || (byEvidence == 0 && one.posture().compareTo(other.posture()) > 0);
  }

  private void forgetLongAbsences() {
    for (int from = 0; from < seconds.length; from++) {
      int to = from;
      while (to < seconds.length && is(to, State.AWAY)) {
        to++;
      }
      if (to - from > 3_600) {
        Arrays.fill(seconds, from, to, null);
      }
      from = Math.max(from, to - 1);
    }
  }

  PostureDay measure(List<Interval> sessions) {
    List<int[]> bouts = bouts();
    int sitting = count(0, seconds.length, State.SITTING);
    int[] byLength = new int[8];
    int[] byHour = new int[24];
    int[] recordedByHour = new int[24];
    int[] prolongedByHour = new int[24];
    int[] byEvidence = new int[5];
    int inferred = 0;
    for (int second = 0; second < seconds.length; second++) {
      Observation winner = seconds[second];
      if (winner != null) {
        int hour = Instant.ofEpochSecond(start + second).atZone(zone).getHour();
        recordedByHour[hour]++;
        byEvidence[winner.evidence().ordinal()]++;
        byHour[hour] += is(second, State.SITTING) ? 1 : 0;
        prolongedByHour[hour] += is(second, State.SITTING) && inProlonged(bouts, second) ? 1 : 0;
        boolean input = winner.evidence() == Evidence.INPUT_ACTIVITY;
        inferred += is(second, State.SITTING) && input ? 1 : 0;
      }
    }
    int longest = 0;
    int prolonged = 0;
    int prolongedSitting = 0;
    TreeMap<Integer, Integer> sittingOfLength = new TreeMap<>();
    for (int[] bout : bouts) {
      int length = bout[1] - bout[0];
      int inside = count(bout[0], bout[1], State.SITTING);
      longest = Math.max(longest, length);
      prolonged += length >= 1_800 ? 1 : 0;
      prolongedSitting += length >= 1_800 ? inside : 0;
      sittingOfLength.merge(length, inside, Integer::sum);
      int minutes = length / 60;
      int bin =
          minutes < 5
              ? 0
              : minutes < 10
                  ? 1
                  : minutes < 20
                      ? 2
                      : minutes < 30
                          ? 3
                          : minutes < 45 ? 4 : minutes < 60 ? 5 : minutes < 90 ? 6 : 7;
      byLength[bin] += inside;
    }
    return new PostureDay(
        sitting,
        count(0, seconds.length, State.UPRIGHT),
        count(0, seconds.length, State.AWAY),
        inferred,
        list(byEvidence),
        bouts.size(),
        longest,
        prolonged,
        prolongedSitting,
        usual(sittingOfLength, sitting),
        list(byLength),
        breaks(bouts, 60, List.of()),
        breaks(bouts, 300, sessions),
        list(byHour),
        list(recordedByHour),
        list(prolongedByHour));
  }

  private List<int[]> bouts() {
    List<int[]> bouts = new ArrayList<>();
    for (int second = 0; second < seconds.length; second++) {
      if (is(second, State.SITTING)) {
        int[] last = bouts.isEmpty() ? null : bouts.getLast();
        if (last != null && second - last[1] < 60) {
          last[1] = second + 1;
        } else {
          bouts.add(new int[] {second, second + 1});
        }
      }
    }
    return bouts;
  }

  private int breaks(List<int[]> bouts, int least, List<Interval> sessions) {
    int count = 0;
    for (int index = 1; index < bouts.size(); index++) {
      int from = bouts.get(index - 1)[1];
      int to = bouts.get(index)[0];
      boolean taken = false;
      for (Interval session : sessions) {
        for (long second = session.from(); second < session.to(); second++) {
          taken |= second >= start + from && second < start + to;
        }
      }
      int rest = count(from, to, State.UPRIGHT) + count(from, to, State.AWAY);
      count += rest >= least && !taken ? 1 : 0;
    }
    return count;
  }

  private static int usual(TreeMap<Integer, Integer> sittingOfLength, int sitting) {
    int held = 0;
    for (var entry : sittingOfLength.entrySet()) {
      held += entry.getValue();
      if (held >= sitting / 2.0) {
        return entry.getKey();
      }
    }
    return 0;
  }

  private static boolean inProlonged(List<int[]> bouts, int second) {
    return bouts.stream()
        .anyMatch(bout -> bout[0] <= second && second < bout[1] && bout[1] - bout[0] >= 1_800);
  }

  private int count(int from, int to, State state) {
    int count = 0;
    for (int second = from; second < to; second++) {
      count += is(second, state) ? 1 : 0;
    }
    return count;
  }

  private boolean is(int second, State state) {
    Observation winner = seconds[second];
    return winner != null && winner.posture().state() == state;
  }

  private static List<Integer> list(int[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
