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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Days that are not 24 hours long, zones that change, and seconds that are not whole. */
class DayLengthTest {

  /** Golden case 11 of metrics.md §3. */
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
    PersonDaySummarised second = facts.summary(SomeFacts.DATE.plusDays(1));
    assertThat(first.sittingSeconds()).isEqualTo(1_200);
    assertThat(first.prolongedBouts()).isZero();
    assertThat(second.sittingSeconds()).isEqualTo(1_800);
    assertThat(second.prolongedBouts()).isEqualTo(1);
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
}
