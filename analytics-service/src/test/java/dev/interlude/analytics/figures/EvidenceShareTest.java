package dev.interlude.analytics.figures;

import static dev.interlude.analytics.figures.ADayOf.evidence;
import static dev.interlude.analytics.figures.ADayOf.people;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EvidenceShareTest {

  private static final String SMALL = "group-too-small";
  private static final String PROTECTS = "protects-another-group";

  private final List<PersonSums> persons = new ArrayList<>();

  @Test
  void tellsWhatTheRecordedTimeWasSeenWith() {
    persons.addAll(people(12, evidence(14_400L, 0L, 0L, 14_400L, 0L)));
    persons.addAll(people(12, evidence(0L, 7_200L, 0L, 21_600L, 0L)));

    assertThat(shares())
        .containsExactly(
            Map.entry("input-activity", "0.25"),
            Map.entry("self-report", "0.13"),
            Map.entry("wearable", "no data"),
            Map.entry("desk-sensor", "0.63"),
            Map.entry("posture-sensor", "no data"));
  }

  @Test
  void hidesTheNextSmallestBesideASingleHiddenOne() {
    persons.addAll(people(40, evidence(28_800L, 0L, 0L, 0L, 0L)));
    persons.addAll(people(20, evidence(14_400L, 0L, 14_400L, 0L, 0L)));
    persons.addAll(people(3, evidence(0L, 0L, 0L, 0L, 28_800L)));

    assertThat(shares())
        .containsEntry("posture-sensor", SMALL)
        .containsEntry("wearable", PROTECTS)
        .containsEntry("input-activity", "0.79");
  }

  @Test
  void hidesUntilTheHiddenOnesAreOfEnoughPeople() {
    persons.addAll(people(40, evidence(28_800L, 0L, 0L, 0L, 0L)));
    persons.addAll(people(20, evidence(14_400L, 0L, 14_400L, 0L, 0L)));
    // The same four people wear both sensors, so that they are four and not eight.
    persons.addAll(people(4, evidence(0L, 0L, 0L, 14_400L, 14_400L)));
    persons.addAll(people(2, evidence(0L, 28_800L, 0L, 0L, 0L)));

    assertThat(shares())
        .containsEntry("self-report", SMALL)
        .containsEntry("desk-sensor", SMALL)
        .containsEntry("posture-sensor", SMALL)
        .containsEntry("wearable", PROTECTS)
        .containsEntry("input-activity", "0.76");
  }

  @Test
  void hidesWhatTheRecordedTimeHides() {
    persons.addAll(people(9, evidence(28_800L, 0L, 0L, 0L, 0L)));

    assertThat(shares())
        .containsEntry("input-activity", SMALL)
        .containsEntry("wearable", "no data");
  }

  /**
   * B has nothing but input, so its recorded hours tell all of that: hiding it would hide nothing,
   * and the company's less B's would tell of the four of A.
   */
  @Test
  void hidesThePartOfTheParentWhereThatOfTheSiblingIsToldAnyway() {
    var everyone = new ArrayList<Contribution>();
    place("A", people(4, evidence(28_800L, 0L, 0L, 0L, 0L)), everyone);
    place("A", people(40, evidence(0L, 0L, 0L, 0L, 28_800L)), everyone);
    place("B", people(50, evidence(28_800L, 0L, 0L, 0L, 0L)), everyone);

    var figures = CompanyFigures.of(PeriodKind.WEEK, everyone, 10);

    assertThat(evidenceOf(new UnitKey(UnitKind.DEPARTMENT, "A"), figures))
        .containsEntry("input-activity", SMALL)
        .containsEntry("posture-sensor", PROTECTS);
    assertThat(evidenceOf(new UnitKey(UnitKind.DEPARTMENT, "B"), figures))
        .containsEntry("input-activity", "1.00")
        .containsEntry("posture-sensor", "no data");
    assertThat(evidenceOf(UnitKey.COMPANY, figures))
        .containsEntry("input-activity", PROTECTS)
        .containsEntry("posture-sensor", PROTECTS);
  }

  private static void place(
      String department, List<PersonSums> people, List<Contribution> everyone) {
    people.forEach(sums -> everyone.add(new Contribution(Placement.of(department, ""), sums)));
  }

  private static Map<String, String> evidenceOf(
      UnitKey unit, Map<UnitKey, List<PublishedFigure>> figures) {
    return figures.getOrDefault(unit, List.of()).stream()
        .filter(figure -> figure.figure().equals("evidenceShare"))
        .collect(
            Collectors.toMap(PublishedFigure::item, figure -> FiguresOf.text(figure.published())));
  }

  private Map<String, String> shares() {
    return FiguresOf.week(persons, "evidenceShare");
  }
}
