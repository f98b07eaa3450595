package dev.interlude.analytics.personday;

import static dev.interlude.analytics.personday.SomeFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import dev.interlude.contracts.Posture;
import org.junit.jupiter.api.Test;

/**
 * The golden cases of metrics.md §3 that concern breaks, by their place in the table; those of the
 * timeline stand with it, those of figures with them, and case 11 with the length of days.
 */
class GoldenPersonDayTest {

  /** Case 13. */
  @Test
  void countsSevenPromptsAndANaturalBreak() {
    PersonDaySummarised day = SomeFacts.ofSevenPromptsAndANaturalBreak().summary();
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

  /** Case 14. */
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
    assertThat(day.responseCount()).isEqualTo(1);
    assertThat(day.responseSeconds()).isEqualTo(1_320);
  }

  /** Case 15. */
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

  /** Case 16. */
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

  /** Case 17. */
  @Test
  void leavesACompletedBreakPendingWhileItsPromptIsUnknown() {
    PersonDaySummarised day = facts().completed("09:00", "09:04", "09:09", 1).summary();
    assertThat(day.breaks()).isEqualTo(new Outcomes(1, 0, 0, 0, 0, 0, 0, 0));
    assertThat(day.responseCount()).isZero();
    assertThat(day.activeSeconds()).isEqualTo(300);
  }

  /** Case 10. */
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
}
