package dev.interlude.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a person's posture at each second: the observation with the highest evidence,
 * among equals the highest posture (metrics.md §1.1). Adding is a maximum, so the order and the
 * repetition of observations change nothing. Mutable and not thread-safe.
 */
public final class Timeline {

  private final Steps steps = new Steps(8);
  private int segments;

  /** Takes seconds since the epoch, half-open, {@code from} before {@code to}. */
  public Addition add(long from, long to, Evidence evidence, Posture posture) {
    if (from >= to) {
      throw new IllegalArgumentException("An observation lasts at least one second");
    }
    return add(from, to, Layer.of(evidence, posture));
  }

  /** Adds everything the other timeline knows, as far as the limit of segments allows. */
  public Addition addAll(Timeline other) {
    Addition result = Addition.ABSORBED;
    for (int index = 0; index < other.steps.size() - 1; index++) {
      if (other.steps.layer(index) != Layer.NONE) {
        Addition one =
            add(other.steps.second(index), other.steps.second(index + 1), other.steps.layer(index));
        if (one != Addition.ABSORBED && result != Addition.REFUSED) {
          result = one;
        }
      }
    }
    return result;
  }

  public boolean isEmpty() {
    return segments == 0;
  }

  public int segmentCount() {
    return segments;
  }

  /** The resolved timeline in order of time, before long absences become unrecorded. */
  public List<Segment> segments() {
    List<Segment> result = new ArrayList<>(segments);
    forEach(
        (from, to, layer) ->
            result.add(new Segment(from, to, Layer.evidence(layer), Layer.posture(layer))));
    return result;
  }

  /** What of it counts: the runs of away that mean the person had left are unrecorded. */
  public Timeline recorded() {
    return Recorded.of(this);
  }

  void forEach(Visitor visitor) {
    for (int index = 0; index < steps.size() - 1; index++) {
      int layer = steps.layer(index);
      if (layer != Layer.NONE) {
        visitor.segment(steps.second(index), steps.second(index + 1), layer);
      }
    }
  }

  private Addition add(long from, long to, int layer) {
    int last = steps.size() - 1;
    if (last < 0 || from >= steps.second(last)) {
      return append(from, to, layer);
    }
    int before = steps.at(from);
    int after = before + 1;
    while (after < steps.size() && steps.second(after) < to) {
      after++;
    }
    if (covers(before, after, layer)) {
      return Addition.ABSORBED;
    }
    return overlay(from, to, layer, before, after);
  }

  /** The usual case, an observation later than all others, costs no search. */
  private Addition append(long from, long to, int layer) {
    int last = steps.size() - 1;
    boolean continues = last >= 0 && from == steps.second(last);
    boolean grows = !(continues && steps.layer(last - 1) == layer);
    if (grows && segments >= MetricRules.MAX_SEGMENTS_A_DAY) {
      return Addition.REFUSED;
    }
    if (continues) {
      steps.removeLast();
    }
    steps.append(from, layer);
    steps.append(to, Layer.NONE);
    segments += grows ? 1 : 0;
    return Addition.CHANGED;
  }

  /** Whether every layer from one step to before another is at least as high. */
  private boolean covers(int first, int end, int layer) {
    for (int index = first; index < end; index++) {
      if (steps.layer(index) < layer) {
        return false;
      }
    }
    return true;
  }

  /**
   * Raises the steps between two seconds to the layer. {@code before} is the step that holds at
   * {@code from}, {@code after} the first one at or past {@code to}.
   */
  private Addition overlay(long from, long to, int layer, int before, int after) {
    int first = before >= 0 && steps.second(before) == from ? before : before + 1;
    int end = after < steps.size() && steps.second(after) == to ? after + 1 : after;
    // The segment left of the change comes along, so that equal neighbours are joined.
    boolean neighbour = steps.layer(first - 1) != Layer.NONE;
    int keep = neighbour ? first - 1 : first;
    Steps raised = new Steps(end - keep + 3);
    if (neighbour) {
      raised.append(steps.second(keep), steps.layer(keep));
    }
    raised.append(from, Math.max(steps.layer(before), layer));
    for (int index = before + 1; index < after; index++) {
      raised.append(steps.second(index), Math.max(steps.layer(index), layer));
    }
    raised.append(to, steps.layer(end - 1));
    int grown = segments + raised.segments(0, raised.size()) - steps.segments(keep, end);
    if (grown > MetricRules.MAX_SEGMENTS_A_DAY) {
      return Addition.REFUSED;
    }
    steps.replace(keep, end, raised);
    segments = grown;
    return Addition.CHANGED;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Timeline that && steps.equals(that.steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  @Override
  public String toString() {
    return segments().toString();
  }

  /** Sees the segments of a timeline in order without an object for each. */
  @FunctionalInterface
  interface Visitor {
    void segment(long from, long to, int layer);
  }
}
