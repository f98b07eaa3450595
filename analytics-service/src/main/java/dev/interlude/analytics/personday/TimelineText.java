package dev.interlude.analytics.personday;

import dev.interlude.timeline.Evidence;
import dev.interlude.timeline.Posture;
import dev.interlude.timeline.Segment;
import dev.interlude.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * A timeline as the short text that a summary carries: {@code 1794812400 41:1800 -:60 42:300} says
 * that from this epoch second on, half an hour of sitting (posture rank 1) was seen by a posture
 * sensor (evidence rank 4), then nothing for a minute, then five minutes of standing. The ranks are
 * those of metrics.md §1.1; an empty text is an empty timeline. Equal timelines are equal texts.
 */
public final class TimelineText {

  private static final Evidence[] EVIDENCE = Evidence.values();
  private static final Posture[] POSTURES = Posture.values();
  private static final String GAP = "-";
  private static final int USUAL_LENGTH_OF_A_SEGMENT = 8;

  private TimelineText() {}

  static String of(Timeline timeline) {
    var text = new StringBuilder(timeline.segmentCount() * USUAL_LENGTH_OF_A_SEGMENT);
    long last = 0;
    for (Segment segment : timeline.segments()) {
      if (text.isEmpty()) {
        text.append(segment.from());
      } else if (segment.from() > last) {
        text.append(' ').append(GAP).append(':').append(segment.from() - last);
      }
      text.append(' ')
          .append(segment.evidence().ordinal())
          .append(segment.posture().ordinal())
          .append(':')
          .append(segment.to() - segment.from());
      last = segment.to();
    }
    return text.toString();
  }

  /** The segments in order; throws IllegalArgumentException for what no timeline is written as. */
  public static List<Segment> read(String text) {
    List<Segment> segments = new ArrayList<>();
    if (text.isEmpty()) {
      return segments;
    }
    String[] parts = text.split(" ", -1);
    long from = Long.parseLong(parts[0]);
    for (int index = 1; index < parts.length; index++) {
      int colon = parts[index].indexOf(':');
      long to = from + seconds(parts[index].substring(colon + 1));
      String seen = parts[index].substring(0, Math.max(colon, 0));
      if (!seen.equals(GAP)) {
        segments.add(segment(from, to, seen));
      }
      from = to;
    }
    return segments;
  }

  private static Segment segment(long from, long to, String seen) {
    if (seen.length() != 2) {
      throw new IllegalArgumentException("'" + seen + "' is not two ranks");
    }
    return new Segment(
        from, to, EVIDENCE[rank(seen, 0, EVIDENCE)], POSTURES[rank(seen, 1, POSTURES)]);
  }

  private static long seconds(String text) {
    long seconds = Long.parseLong(text);
    if (seconds < 1) {
      throw new IllegalArgumentException("A segment lasts at least one second");
    }
    return seconds;
  }

  private static int rank(String seen, int at, Enum<?>[] ranks) {
    int rank = seen.charAt(at) - '0';
    if (rank < 0 || rank >= ranks.length) {
      throw new IllegalArgumentException("'" + seen + "' has a rank that there is not");
    }
    return rank;
  }
}
