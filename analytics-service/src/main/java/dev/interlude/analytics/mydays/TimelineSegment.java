package dev.interlude.analytics.mydays;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interlude.timeline.Segment;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stretch with one winning observation, or none.
 *
 * @param to the first second that no longer belongs to it
 * @param state sitting, upright, away, or unrecorded: not known, or away for so long that the
 *     person had left
 * @param posture as it was observed: sitting, standing, moving or away; absent when unrecorded
 * @param evidence what the posture rests on; absent when unrecorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineSegment(
    OffsetDateTime from,
    OffsetDateTime to,
    long seconds,
    String state,
    @Nullable String posture,
    @Nullable String evidence) {

  /** Seconds are always written. */
  static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private static final String UNRECORDED = "unrecorded";

  static TimelineSegment of(Segment segment, ZoneId zone) {
    return new TimelineSegment(
        local(segment.from(), zone),
        local(segment.to(), zone),
        segment.to() - segment.from(),
        name(segment.posture().state()),
        name(segment.posture()),
        name(segment.evidence()));
  }

  static TimelineSegment unrecorded(long from, long to, ZoneId zone) {
    return new TimelineSegment(
        local(from, zone), local(to, zone), to - from, UNRECORDED, null, null);
  }

  private static OffsetDateTime local(long second, ZoneId zone) {
    return Instant.ofEpochSecond(second).atZone(zone).toOffsetDateTime();
  }

  /** As the constant is named on the wire: POSTURE_SENSOR, posture-sensor. */
  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
