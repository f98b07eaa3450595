package dev.interlude.analytics.personday;

import static dev.interlude.analytics.personday.SomeFacts.DATE;
import static dev.interlude.analytics.personday.SomeFacts.at;
import static dev.interlude.analytics.personday.SomeFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The golden cases of metrics.md §3 that concern breaks; those of the timeline stand with it. */
class GoldenPersonDayTest {

  @Test
  void countsSevenPromptsAndANaturalBreak() {
    PersonDaySummarised day =
        facts()
            .due("09:00", "09:15")
            .delivered("09:00", "09:00")
            .completed("09:00", "09:04", "09:09", 1)
            .due("10:00", "10:15")
            .delivered("10:00", "10:00")
            .snoozed("10:00", 1, "10:10")
            .completed("10:00", "10:12", "10:17", 1)
            .due("11:00", "11:15")
            .withdrawn("11:00")
            .sat("11:00", "11:50")
            .saw(Posture.AWAY, Evidence.INPUT_ACTIVITY, "11:50", "12:00")
            .sat("12:00", "12:30")
            .due("13:00", "13:15")
            .delivered("13:00", "13:00")
            .skipped("13:00")
            .due("14:00", "14:15")
            .delivered("14:00", "14:00")
            .expired("14:00", "14:15")
            .due("15:00", "15:15")
            .expired("15:00", "15:15")
            .due("16:00", "16:15")
            .delivered("16:00", "16:00")
            .started("16:00", "16:02")
            .completed("16:00", "16:02", "16:04", 0.4)
            .summary();
    Outcomes expected = new Outcomes(0, 2, 1, 0, 1, 1, 1, 1);
    assertThat(day.breaks()).isEqualTo(expected);
    assertThat(day.breaksByKind()).containsOnlyKeys(BreakKind.MOVEMENT);
    assertThat(day.breaksByKind()).containsEntry(BreakKind.MOVEMENT, expected);
    assertThat(day.naturalBreaks()).isEqualTo(1);
    assertThat(day.snoozes()).isEqualTo(1);
    assertThat(day.activeSeconds()).isEqualTo(720);
    assertThat(day.responseCount()).isEqualTo(3);
    assertThat(day.responseSeconds()).isEqualTo(1_080);
    assertThat(day.responsesByDelay()).containsExactly(0, 0, 2, 0, 1, 0);
  }

  @Test
  void judgesASnoozedBreakByItsLatestExpiry() {
    PersonDaySummarised day =
        facts()
            .due("09:00", "09:15")
            .delivered("09:00", "09:00")
            .snoozed("09:00", 1, "09:20")
            .due("09:00", "09:35")
            .completed("09:00", "09:22", "09:27", 1)
            .summary();
    assertThat(day.breaks()).isEqualTo(new Outcomes(0, 1, 0, 0, 0, 0, 0, 0));
    assertThat(day.snoozes()).isEqualTo(1);
    assertThat(day.responseSeconds()).isEqualTo(1_320);
  }

  @Test
  void creditsALateBreakWithoutAResponse() {
    PersonDaySummarised day =
        facts()
            .due("09:00", "09:15")
            .delivered("09:00", "09:00")
            .expired("09:00", "09:15")
            .completed("09:00", "09:40", "09:45", 1)
            .summary();
    assertThat(day.breaks()).isEqualTo(new Outcomes(0, 0, 0, 1, 0, 0, 0, 0));
    assertThat(day.activeSeconds()).isEqualTo(300);
    assertThat(day.responseCount()).isZero();
  }

  @Test
  void joinsSpontaneousBreaksThatOverlap() {
    PersonDaySummarised day =
        facts()
            .spontaneous("one", "urn:laptop", "14:00", "14:05", 1)
            .spontaneous("one", "urn:laptop", "14:01", "14:06", 1)
            .spontaneous("two", "urn:phone", "14:04", "14:09", 1)
            .summary();
    assertThat(day.spontaneousBreaks()).isEqualTo(1);
    assertThat(day.activeSeconds()).isEqualTo(540);
  }

  @Test
  void leavesACompletedBreakPendingWhileItsPromptIsUnknown() {
    PersonDaySummarised day = facts().completed("09:00", "09:04", "09:09", 1).summary();
    assertThat(day.breaks()).isEqualTo(new Outcomes(1, 0, 0, 0, 0, 0, 0, 0));
    assertThat(day.responseCount()).isZero();
    assertThat(day.activeSeconds()).isEqualTo(300);
  }

  @Test
  void takesAGapWithASpontaneousBreakForThatBreak() {
    SomeFacts gap =
        facts()
            .sat("09:00", "10:00")
            .saw(Posture.STANDING, Evidence.POSTURE_SENSOR, "10:04", "10:08")
            .saw(Posture.AWAY, Evidence.POSTURE_SENSOR, "10:08", "10:10")
            .sat("10:10", "10:30");
    assertThat(gap.summary().naturalBreaks()).isEqualTo(1);
    PersonDaySummarised day = gap.spontaneous("one", "urn:laptop", "10:05", "10:08", 1).summary();
    assertThat(day.sittingBreaks()).isEqualTo(1);
    assertThat(day.naturalBreaks()).isZero();
    assertThat(day.spontaneousBreaks()).isEqualTo(1);
    assertThat(day.activeSeconds()).isEqualTo(180);
  }

  @Test
  void datesANightByTheMidnightOfItsZone() {
    var night =
        new PostureObserved(
            at("23:40"),
            at("23:40").plus(Duration.ofMinutes(50)),
            Posture.SITTING,
            Evidence.POSTURE_SENSOR);
    SomeFacts facts = facts().event(night.to(), night);
    PersonDaySummarised first = facts.summary();
    PersonDaySummarised second = facts.summary(DATE.plusDays(1));
    assertThat(first.sittingSeconds()).isEqualTo(1_200);
    assertThat(first.prolongedBouts()).isZero();
    assertThat(second.sittingSeconds()).isEqualTo(1_800);
    assertThat(second.prolongedBouts()).isEqualTo(1);
  }
}
