package dev.interlude.analytics.personday;

import static dev.interlude.analytics.personday.SomeFacts.ASSIGNMENT;
import static dev.interlude.analytics.personday.SomeFacts.COPENHAGEN;
import static dev.interlude.analytics.personday.SomeFacts.PERSON;
import static dev.interlude.analytics.personday.SomeFacts.at;
import static dev.interlude.analytics.personday.SomeFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.timeline.MetricRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The guard rails of metrics.md §1.5, and days that are not 24 hours long. */
class LimitsAndClocksTest {

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

  @Test
  void givesADayOf23HoursItsSecondsAndNoHourThatWasSkipped() {
    PersonDaySummarised day = aNightAndADayOfSitting("2026-03-29");
    assertThat(day.sittingSeconds()).isEqualTo(23 * 3_600);
    assertThat(day.sittingSecondsByHour().get(1)).isEqualTo(3_600);
    assertThat(day.sittingSecondsByHour().get(2)).isZero();
    assertThat(day.sittingSecondsByHour().get(3)).isEqualTo(3_600);
    assertThat(day.longestBoutSeconds()).isEqualTo(23 * 3_600);
  }

  @Test
  void givesADayOf25HoursItsSecondsAndTheRepeatedHourTwice() {
    PersonDaySummarised day = aNightAndADayOfSitting("2026-10-25");
    assertThat(day.sittingSeconds()).isEqualTo(25 * 3_600);
    assertThat(day.sittingSecondsByHour().get(2)).isEqualTo(7_200);
    assertThat(day.prolongedSecondsByHour().get(2)).isEqualTo(7_200);
  }

  @Test
  void datesByTheZoneOfTheFactAndShowsTheHoursOfTheLatestAssignment() {
    var newYork = new Assignment("acme", "p-001", "sales", "nyc", ZoneId.of("America/New_York"), 2);
    List<Stamped> facts =
        List.of(
            new Stamped(facts().sat("15:00", "16:00").events().getFirst(), ASSIGNMENT),
            new Stamped(facts().sat("23:30", "23:59").events().getFirst(), newYork));
    Map<LocalDate, PersonDay> days = Stamped.days(facts);
    assertThat(days).containsOnlyKeys(SomeFacts.DATE);
    PersonDaySummarised day =
        Summary.of(
            new PersonDayId(PERSON, SomeFacts.DATE),
            Objects.requireNonNull(days.get(SomeFacts.DATE)));
    assertThat(day.assignment()).isEqualTo(newYork);
    assertThat(day.sittingSecondsByHour().get(9)).isEqualTo(3_600);
    assertThat(day.sittingSecondsByHour().get(17)).isEqualTo(29 * 60);
  }

  @Test
  void cutsFractionsOfSecondsOffBeforeItJudgesLengths() {
    var seen =
        new PostureObserved(
            at("09:00").plusMillis(900),
            at("09:01").plusMillis(100),
            Posture.SITTING,
            Evidence.POSTURE_SENSOR);
    assertThat(facts().event(seen.to(), seen).summary().sittingSeconds()).isEqualTo(60);
  }

  private static PersonDaySummarised aNightAndADayOfSitting(String date) {
    LocalDate day = LocalDate.parse(date);
    Instant from = day.atStartOfDay(COPENHAGEN).toInstant().minusSeconds(3_600);
    SomeFacts facts = facts();
    // An hour before midnight to more than an hour after the next one, in parts of nine hours.
    for (int part = 0; part < 3; part++) {
      Instant start = from.plusSeconds(part * 32_400L);
      Instant end = start.plusSeconds(32_400);
      facts.event(end, new PostureObserved(start, end, Posture.SITTING, Evidence.POSTURE_SENSOR));
    }
    return facts.summary(day);
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
