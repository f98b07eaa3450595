package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.figures.CountedDay;
import dev.interlude.analytics.figures.FiguresOf;
import dev.interlude.analytics.figures.Published;
import dev.interlude.analytics.figures.PublishedFigure;
import dev.interlude.analytics.figures.SmallGroups;
import dev.interlude.analytics.people.APerson;
import dev.interlude.analytics.people.PersonHistory;
import dev.interlude.contracts.Sharing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DayContributionsTest {

  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final Period MONDAY = new Period(LocalDate.parse("2026-11-16"), COPENHAGEN);
  private static final Period SUNDAY = new Period(LocalDate.parse("2026-11-15"), COPENHAGEN);
  private static final SmallGroups RULES = SmallGroups.ofDay(10);

  private final Map<String, PersonHistory> people = new HashMap<>();
  private final Map<String, CountedDay> days = new HashMap<>();

  @Test
  void countsScheduledWorkdaysOfMembersOnly() {
    forty(Sharing.ALL);

    assertThat(figure(contributions(MONDAY), "people")).isEqualTo("40");
    assertThat(contributions(SUNDAY).persons()).isEmpty();
    DayContributions ofThirty = of(MONDAY, people.keySet().stream().sorted().limit(30).toList());
    assertThat(figure(ofThirty, "people")).isEqualTo("30");
  }

  @Test
  void takesOnlyBreaksOfPeopleWhoShareOnlyBreaks() {
    forty(Sharing.BREAKS_ONLY);

    DayContributions contributions = contributions(MONDAY);

    assertThat(figure(contributions, "sittingHoursPer8h")).isEqualTo("no data");
    assertThat(figure(contributions, "compliance")).isEqualTo("0.60");
    assertThat(figure(contributions, "breakCoverage")).isEqualTo("0.60");
  }

  @Test
  void takesNothingOfPeopleWhoShareNothing() {
    forty(Sharing.NONE);

    DayContributions contributions = contributions(MONDAY);

    assertThat(figure(contributions, "people")).isEqualTo("no data");
    assertThat(figure(contributions, "compliance")).isEqualTo("no data");
    assertThat(figure(contributions, "dataCoverage")).isEqualTo("0.00");
  }

  @Test
  void hashesWhatCountsAndNothingElse() {
    forty(Sharing.ALL);
    String before = contributions(MONDAY).inputHash();
    days.put("stranger", ADay.of(3, 2));

    assertThat(contributions(MONDAY).inputHash()).isEqualTo(before);
    days.put("p-7", ADay.of(4, 1));
    assertThat(contributions(MONDAY).inputHash()).isNotEqualTo(before);
  }

  private void forty(Sharing sharing) {
    for (int i = 0; i < 40; i++) {
      String name = "p-" + i;
      people.put(
          name,
          new PersonHistory(
              List.of(APerson.version(1).named("acme", name).sharing(sharing).build())));
      days.put(name, ADay.of(3, 2));
    }
  }

  private DayContributions contributions(Period period) {
    return of(period, people.keySet());
  }

  private DayContributions of(Period period, Iterable<String> members) {
    var names = new HashSet<String>();
    members.forEach(names::add);
    return DayContributions.of(period, RULES, Set.copyOf(names), people, days);
  }

  private static String figure(DayContributions contributions, String name) {
    Published published =
        FiguresOf.company(contributions.persons()).stream()
            .filter(figure -> figure.figure().equals(name))
            .map(PublishedFigure::published)
            .findFirst()
            .orElseThrow();
    return switch (published) {
      case Published.Shown shown -> shown.value().toPlainString();
      case Published.NoData() -> "no data";
      case Published.AtMost atMost -> "≤ " + atMost.bound();
      case Published.AtLeast atLeast -> "≥ " + atLeast.bound();
      case Published.Hidden hidden -> hidden.reason().wireName();
    };
  }
}
