package dev.interlude.analytics.engine;

import dev.interlude.timeline.Evidence;
import dev.interlude.timeline.Posture;
import dev.interlude.timeline.Segment;
import dev.interlude.timeline.Timeline;
import java.util.List;

/** A timeline as bytes: of each segment the gap before it, its length, and what was seen. */
final class TimelineCodec {

  private static final Evidence[] EVIDENCE = Evidence.values();
  private static final Posture[] POSTURES = Posture.values();

  private TimelineCodec() {}

  static void write(ByteWriter out, Timeline timeline) {
    List<Segment> segments = timeline.segments();
    out.number(segments.size());
    long last = 0;
    for (Segment segment : segments) {
      out.number(segment.from() - last)
          .number(segment.to() - segment.from())
          .oneByte(segment.evidence().ordinal() * POSTURES.length + segment.posture().ordinal());
      last = segment.to();
    }
  }

  static Timeline read(ByteReader in) {
    Timeline timeline = new Timeline();
    long last = 0;
    for (int left = in.count(); left > 0; left--) {
      long from = last + in.number();
      last = from + in.number();
      int seen = in.oneByte();
      timeline.add(from, last, EVIDENCE[seen / POSTURES.length], POSTURES[seen % POSTURES.length]);
    }
    return timeline;
  }
}
