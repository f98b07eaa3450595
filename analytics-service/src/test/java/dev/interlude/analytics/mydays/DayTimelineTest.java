package dev.interlude.analytics.mydays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DayTimelineTest {

  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  @Test
  void givesEachSegmentTheOffsetInForceAtItsEnds() {
    long start = OffsetDateTime.parse("2026-10-25T01:30:00+02:00").toEpochSecond();
    DayTimeline day = timeline("2026-10-25", start + " 41:7200 42:600");
    assertThat(day.csv())
        .isEqualTo(
            """
            date,from,to,seconds,state,posture,evidence
            2026-10-25,2026-10-25T01:30:00+02:00,2026-10-25T02:30:00+01:00,7200,sitting,sitting,posture-sensor
            2026-10-25,2026-10-25T02:30:00+01:00,2026-10-25T02:40:00+01:00,600,upright,standing,posture-sensor
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void showsAGapAsUnrecordedSoThatEachSegmentEndsWhereTheNextBegins() {
    DayTimeline day = timeline("2026-11-16", "1794812400 01:600 -:60 00:300");
    assertThat(day.segments())
        .extracting(TimelineSegment::state)
        .containsExactly("sitting", "unrecorded", "away");
    assertThat(day.segments().get(1).seconds()).isEqualTo(60);
    assertThat(day.segments().get(1).evidence()).isNull();
    assertThat(day.segments().get(1).to()).isEqualTo(day.segments().get(2).from());
    assertThat(day.csv()).contains(",60,unrecorded,,\r\n");
  }

  @Test
  void isEmptyWhenNothingIsRecorded() {
    assertThat(timeline("2026-11-16", "").segments()).isEmpty();
  }

  @Test
  void namesEvidenceAndPostureAsEventsDo() {
    for (Evidence evidence : Evidence.values()) {
      for (Posture posture : Posture.values()) {
        String ranks =
            ""
                + dev.interlude.timeline.Evidence.valueOf(evidence.name()).ordinal()
                + dev.interlude.timeline.Posture.valueOf(posture.name()).ordinal();
        assertThat(timeline("2026-11-16", "1794812400 " + ranks + ":60").segments())
            .extracting(TimelineSegment::posture, TimelineSegment::evidence)
            .containsExactly(tuple(posture.wireName(), evidence.wireName()));
      }
    }
  }

  private static DayTimeline timeline(String date, String stored) {
    return DayTimeline.of(LocalDate.parse(date), COPENHAGEN, 1, false, stored);
  }
}
