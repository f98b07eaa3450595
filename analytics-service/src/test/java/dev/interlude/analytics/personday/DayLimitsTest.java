package dev.interlude.analytics.personday;

import static dev.interlude.analytics.personday.SomeFacts.ASSIGNMENT;
import static dev.interlude.analytics.personday.SomeFacts.COPENHAGEN;
import static dev.interlude.analytics.personday.SomeFacts.PERSON;
import static dev.interlude.analytics.personday.SomeFacts.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.timeline.MetricRules;
import org.junit.jupiter.api.Test;

/** The guard rails of metrics.md §1.5. */
class DayLimitsTest {

  private static final Assignment PROMOTED =
      new Assignment("acme", "p-001", "sales", "aarhus", COPENHAGEN, 2);

  @Test
  void refusesAFactPastTheSegmentsAndStaysAsItWas() {
    PersonDay day = new PersonDay(ASSIGNMENT);
    long midnight = at("00:00").getEpochSecond();
    for (int count = 0; count < MetricRules.MAX_SEGMENTS_A_DAY; count++) {
      assertThat(day.take(seen(midnight + count * 30L), ASSIGNMENT)).isEqualTo(Taken.CHANGED);
    }
    PersonDaySummarised before = Summary.of(new PersonDayId(PERSON, SomeFacts.DATE), day);

    assertThat(day.take(seen(midnight + 80_000), PROMOTED)).isEqualTo(Taken.TOO_MANY_SEGMENTS);

    assertThat(Summary.of(new PersonDayId(PERSON, SomeFacts.DATE), day)).isEqualTo(before);
    assertThat(day.take(seen(midnight), ASSIGNMENT)).isEqualTo(Taken.ABSORBED);
  }

  @Test
  void countsPromptedAndSpontaneousBreaksTogetherTowardsTheLimit() {
    PersonDay day = new PersonDay(ASSIGNMENT);
    for (int count = 0; count < MetricRules.MAX_BREAKS_A_DAY - 1; count++) {
      assertThat(day.take(spontaneous("e-" + count), ASSIGNMENT)).isEqualTo(Taken.CHANGED);
    }
    var prompted = new DayFact.Prompted(SomeFacts.movement("09:00"), BreakFacts.due(0, 300));
    assertThat(day.take(prompted, ASSIGNMENT)).isEqualTo(Taken.CHANGED);
    assertThat(day.take(spontaneous("one more"), PROMOTED)).isEqualTo(Taken.TOO_MANY_BREAKS);
    assertThat(day.assignment()).isEqualTo(ASSIGNMENT);
    assertThat(day.prompted().size() + day.spontaneous().size())
        .isEqualTo(MetricRules.MAX_BREAKS_A_DAY);
  }

  private static DayFact seen(long from) {
    return new DayFact.Observed(
        from,
        from + 10,
        dev.interlude.timeline.Evidence.WEARABLE,
        dev.interlude.timeline.Posture.SITTING);
  }

  private static DayFact spontaneous(String id) {
    return new DayFact.Spontaneous(
        new SpontaneousName("urn:app:laptop", id), BreakFacts.NOTHING.withSnooze(1));
  }
}
