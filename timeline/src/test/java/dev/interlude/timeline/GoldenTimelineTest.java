package dev.interlude.timeline;

import static dev.interlude.timeline.ADay.COPENHAGEN;
import static dev.interlude.timeline.ADay.at;
import static dev.interlude.timeline.ADay.seenBy;
import static dev.interlude.timeline.ADay.seenBySensor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The golden cases of metrics.md §3 that concern the timeline alone, by place. */
class GoldenTimelineTest {

  /** Case 1. */
  @Test
  void joinsOverlapsAndCallsAnUnrecordedGapNoBreak() {
    PostureDay day =
        seenBySensor()
            .sit("09:00", "09:30")
            .sit("09:20", "09:40")
            .sit("09:40", "09:45")
            .sit("09:50", "10:00")
            .measured();
    assertThat(day.sittingSeconds()).isEqualTo(3_300);
    assertThat(day.bouts()).isEqualTo(2);
    assertThat(day.longestBoutSeconds()).isEqualTo(2_700);
    assertThat(day.prolongedSittingSeconds()).isEqualTo(2_700);
    assertThat(day.usualBoutSeconds()).isEqualTo(2_700);
    assertThat(day.sittingBreaks()).isZero();
  }

  /** Case 2. */
  @Test
  void toleratesShortGapsInsideABout() {
    PostureDay day =
        seenBySensor()
            .sit("09:00", "09:25")
            .stand("09:25", "09:25:45")
            .sit("09:25:45", "09:50")
            .stand("09:50", "09:51:15")
            .sit("09:51:15", "10:10")
            .measured();
    assertThat(day.sittingSeconds()).isEqualTo(4_080);
    assertThat(day.uprightSeconds()).isEqualTo(120);
    assertThat(day.bouts()).isEqualTo(2);
    assertThat(day.longestBoutSeconds()).isEqualTo(3_000);
    assertThat(day.prolongedSittingSeconds()).isEqualTo(2_955);
    assertThat(day.sittingSecondsByBoutLength()).containsExactly(0, 0, 1_125, 0, 0, 2_955, 0, 0);
    assertThat(day.sittingBreaks()).isEqualTo(1);
  }

  /** Case 3. */
  @Test
  void joinsBoutsOverAGapOf59Seconds() {
    PostureDay day =
        seenBySensor()
            .sit("09:00", "09:20")
            .stand("09:20", "09:20:59")
            .sit("09:20:59", "09:40")
            .measured();
    assertThat(day.bouts()).isEqualTo(1);
    assertThat(day.longestBoutSeconds()).isEqualTo(2_400);
    assertThat(day.prolongedSittingSeconds()).isEqualTo(2_341);
  }

  /** Case 4. */
  @Test
  void endsABoutAtAGapOf60Seconds() {
    PostureDay day =
        seenBySensor()
            .sit("09:00", "09:20")
            .stand("09:20", "09:21")
            .sit("09:21", "09:40")
            .measured();
    assertThat(day.bouts()).isEqualTo(2);
    assertThat(day.longestBoutSeconds()).isEqualTo(1_200);
    assertThat(day.prolongedBouts()).isZero();
    assertThat(day.prolongedSittingSeconds()).isZero();
    assertThat(day.sittingBreaks()).isEqualTo(1);
  }

  /** Case 5. */
  @Test
  void spreadsSittingOverBoutLengths() {
    Timeline timeline = new Timeline();
    long now = at("08:00");
    for (int minutes : new int[] {2, 3, 5, 5, 10, 15, 20, 25, 30, 45, 60}) {
      long end = now + minutes * 60L;
      timeline.add(now, end, Evidence.POSTURE_SENSOR, Posture.SITTING);
      timeline.add(end, end + 120, Evidence.POSTURE_SENSOR, Posture.STANDING);
      now = end + 120;
    }
    PostureDay day = PostureDay.of(timeline, COPENHAGEN, List.of());
    assertThat(day.sittingSeconds()).isEqualTo(13_200);
    assertThat(day.recordedSeconds()).isEqualTo(14_520);
    assertThat(day.valid()).isTrue();
    assertThat(day.bouts()).isEqualTo(11);
    assertThat(day.prolongedBouts()).isEqualTo(3);
    assertThat(day.prolongedSittingSeconds()).isEqualTo(8_100);
    assertThat(day.usualBoutSeconds()).isEqualTo(1_800);
    assertThat(day.sittingBreaks()).isEqualTo(10);
    assertThat(day.naturalBreaks()).isZero();
    assertThat(day.sittingSecondsByBoutLength())
        .containsExactly(300, 600, 1_500, 2_700, 1_800, 2_700, 3_600, 0);
  }

  /** Case 6. */
  @Test
  void letsBetterEvidenceWinSecondBySecond() {
    PostureDay day =
        seenBy(Evidence.INPUT_ACTIVITY)
            .sit("09:00", "11:00")
            .observe(Evidence.DESK_SENSOR, Posture.STANDING, "09:30", "09:50")
            .observe(Evidence.POSTURE_SENSOR, Posture.SITTING, "09:40", "09:45")
            .observe(Evidence.WEARABLE, Posture.MOVING, "10:10", "10:20")
            .measured();
    assertThat(day.sittingSeconds()).isEqualTo(5_700);
    assertThat(day.inferredSittingSeconds()).isEqualTo(5_400);
    assertThat(day.uprightSeconds()).isEqualTo(1_500);
    assertThat(day.bouts()).isEqualTo(4);
    assertThat(day.sittingBreaks()).isEqualTo(3);
    assertThat(day.naturalBreaks()).isEqualTo(3);
    assertThat(day.usualBoutSeconds()).isEqualTo(1_800);
    assertThat(day.recordedSecondsByEvidence()).containsExactly(5_400, 0, 600, 900, 300);
  }

  /** Case 7. */
  @Test
  void takesAnAbsenceOfMoreThanAnHourForHavingLeft() {
    PostureDay day =
        seenBy(Evidence.INPUT_ACTIVITY)
            .sit("09:00", "10:00")
            .away("10:00", "11:00")
            .sit("11:00", "12:00")
            .away("12:00", "13:00:01")
            .sit("13:00:01", "14:00")
            .measured();
    assertThat(day.awaySeconds()).isEqualTo(3_600);
    assertThat(day.recordedSeconds()).isEqualTo(14_399);
    assertThat(day.valid()).isFalse();
    assertThat(day.bouts()).isEqualTo(3);
    assertThat(day.sittingBreaks()).isEqualTo(1);
    assertThat(day.naturalBreaks()).isEqualTo(1);
  }

  /** Case 8. */
  @Test
  void letsPresenceSeenByOneLaptopOutweighAbsenceSeenByAnother() {
    PostureDay day =
        seenBy(Evidence.INPUT_ACTIVITY).sit("09:00", "12:00").away("08:00", "16:00").measured();
    assertThat(day.sittingSeconds()).isEqualTo(10_800);
    assertThat(day.awaySeconds()).isEqualTo(3_600);
    assertThat(day.recordedSeconds()).isEqualTo(14_400);
  }

  /** Case 9. */
  @Test
  void countsTheKnownPartOfAGap() {
    PostureDay day = aGapWithUnknownMinutes().measured();
    assertThat(day.sittingBreaks()).isEqualTo(1);
    assertThat(day.naturalBreaks()).isEqualTo(1);
  }

  /** Case 10. */
  @Test
  void callsAGapWithABreakSessionNoNaturalBreak() {
    PostureDay day = aGapWithUnknownMinutes().measured(new Interval(at("10:05"), at("10:08")));
    assertThat(day.sittingBreaks()).isEqualTo(1);
    assertThat(day.naturalBreaks()).isZero();
  }

  /** Case 11. */
  @Test
  void cutsANightAtMidnight() {
    var night = new Timeline();
    var morning = new Timeline();
    LocalDays.cut(
        at("23:40"),
        at("23:40") + 50 * 60,
        COPENHAGEN,
        (date, from, to) ->
            (date.equals(ADay.GOLDEN) ? night : morning)
                .add(from, to, Evidence.POSTURE_SENSOR, Posture.SITTING));
    PostureDay first = PostureDay.of(night, COPENHAGEN, List.of());
    PostureDay second = PostureDay.of(morning, COPENHAGEN, List.of());
    assertThat(first.sittingSeconds()).isEqualTo(1_200);
    assertThat(first.prolongedBouts()).isZero();
    assertThat(second.sittingSeconds()).isEqualTo(1_800);
    assertThat(second.prolongedBouts()).isEqualTo(1);
    assertThat(second.prolongedSecondsByHour().getFirst()).isEqualTo(1_800);
  }

  /** Case 12. */
  @Test
  void countsTheHourThatAClockChangeRepeatsTwice() {
    Timeline timeline = new Timeline();
    timeline.add(
        OffsetDateTime.parse("2026-10-25T02:30:00+02:00").toEpochSecond(),
        OffsetDateTime.parse("2026-10-25T02:30:00+01:00").toEpochSecond(),
        Evidence.POSTURE_SENSOR,
        Posture.SITTING);
    PostureDay day = PostureDay.of(timeline, COPENHAGEN, List.of());
    assertThat(day.sittingSeconds()).isEqualTo(3_600);
    assertThat(day.sittingSecondsByHour().get(2)).isEqualTo(3_600);
  }

  private static ADay aGapWithUnknownMinutes() {
    return seenBySensor()
        .sit("09:00", "10:00")
        .stand("10:04", "10:08")
        .away("10:08", "10:10")
        .sit("10:10", "10:30");
  }
}
