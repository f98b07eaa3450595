package dev.interlude.analytics.mydays;

import dev.interlude.analytics.personday.TimelineText;
import dev.interlude.defaults.Csv;
import dev.interlude.timeline.Segment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of one day at each second.
 *
 * @param zone decides the offsets of the segments
 * @param cleared the person took the day back; then there are no segments, for good
 * @param segments in order of time, each ending where the next begins
 */
record DayTimeline(
    LocalDate date,
    ZoneId zone,
    int metricVersion,
    boolean cleared,
    List<TimelineSegment> segments) {

  /** Takes the timeline as it is stored. */
  static DayTimeline of(
      LocalDate date, ZoneId zone, int metricVersion, boolean cleared, String stored) {
    List<TimelineSegment> segments = new ArrayList<>();
    long last = Long.MAX_VALUE;
    for (Segment segment : TimelineText.read(stored)) {
      if (last < segment.from()) {
        segments.add(TimelineSegment.unrecorded(last, segment.from(), zone));
      }
      segments.add(TimelineSegment.of(segment, zone));
      last = segment.to();
    }
    return new DayTimeline(date, zone, metricVersion, cleared, segments);
  }

  /** A line for each segment; of a cleared day, the header alone. */
  String csv() {
    var text =
        new StringBuilder(
            Csv.line(Stream.of("date", "from", "to", "seconds", "state", "posture", "evidence")));
    for (TimelineSegment segment : segments) {
      text.append(
          Csv.line(
              Stream.of(
                  date,
                  TimelineSegment.RFC_3339.format(segment.from()),
                  TimelineSegment.RFC_3339.format(segment.to()),
                  segment.seconds(),
                  segment.state(),
                  segment.posture(),
                  segment.evidence())));
    }
    return text.toString();
  }
}
