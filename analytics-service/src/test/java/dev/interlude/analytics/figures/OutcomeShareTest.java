package dev.interlude.analytics.figures;

import static dev.interlude.analytics.figures.ADayOf.breaksOf;
import static dev.interlude.analytics.figures.ADayOf.people;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeShareTest {

  private static final Outcomes MIXED = new Outcomes(1, 4, 1, 0, 2, 1, 1, 3);
  private static final String NEARLY = "nearly-none-or-all";

  private final List<PersonSums> persons = new ArrayList<>();

  @Test
  void tellsHowTheDeliveredBreaksOfEachKindEnded() {
    persons.addAll(people(12, breaksOf(BreakKind.MICRO, MIXED)));
    persons.addAll(people(10, breaksOf(BreakKind.MOVEMENT, new Outcomes(0, 1, 0, 1, 0, 0, 1, 0))));

    assertThat(outcomes())
        .containsAllEntriesOf(
            Map.of(
                "micro/completed", "0.50",
                "micro/partial", "0.13",
                "micro/late", "0.00",
                "micro/skipped", "0.25",
                "micro/missed", "0.13",
                "movement/completed", "0.33",
                "movement/late", "0.33",
                "movement/missed", "0.33",
                "rest/completed", "no data"))
        .hasSize(15);
  }

  @Test
  void hidesAllKindsWhereOneIsOfTooFew() {
    persons.addAll(people(12, breaksOf(BreakKind.MICRO, MIXED)));
    persons.addAll(people(9, breaksOf(BreakKind.REST, MIXED)));

    assertThat(outcomes())
        .containsEntry("rest/completed", "group-too-small")
        .containsEntry("micro/completed", "protects-another-group")
        .containsEntry("movement/completed", "no data");
  }

  @Test
  void hidesAllKindsWhereOneWasNearlyNeverOrNearlyAlwaysCompleted() {
    persons.addAll(people(12, breaksOf(BreakKind.MICRO, MIXED)));
    persons.addAll(people(12, breaksOf(BreakKind.REST, new Outcomes(0, 19, 0, 0, 1, 0, 0, 0))));

    assertThat(outcomes())
        .containsEntry("rest/completed", NEARLY)
        .containsEntry("micro/completed", NEARLY)
        .containsEntry("movement/completed", "no data");
  }

  @Test
  void hidesWhatComplianceHides() {
    persons.addAll(people(9, breaksOf(BreakKind.MICRO, MIXED)));

    assertThat(outcomes().values()).containsOnly("group-too-small", "no data");
  }

  @Test
  void tellsHowSoonBreaksWereBegun() {
    persons.addAll(people(12, breaksOf(BreakKind.MICRO, MIXED, 1, 0, 2, 0, 1, 0)));

    assertThat(FiguresOf.week(persons, "responseDelayShare"))
        .containsExactly(
            Map.entry("0", "0.25"),
            Map.entry("1", "0.00"),
            Map.entry("2", "0.50"),
            Map.entry("5", "0.00"),
            Map.entry("10", "0.25"),
            Map.entry("15", "0.00"));
    assertThat(FiguresOf.week(persons.subList(0, 9), "responseDelayShare").values())
        .containsOnly("group-too-small");
  }

  private Map<String, String> outcomes() {
    return FiguresOf.week(persons, "outcomeShare");
  }
}
