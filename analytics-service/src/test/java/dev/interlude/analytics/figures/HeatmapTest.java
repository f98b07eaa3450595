package dev.interlude.analytics.figures;

import static dev.interlude.analytics.figures.ADayOf.hour;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeatmapTest {

  private final List<PersonSums> persons = new ArrayList<>();

  @Test
  void tellsOfEachHourOfTheWeekThatHasAnythingRecorded() {
    people(12, DayOfWeek.MONDAY, hour(9, 3_600, 1_800));
    people(12, DayOfWeek.MONDAY, hour(9, 1_200, 0));
    people(12, DayOfWeek.SUNDAY, hour(23, 3_000, 100));
    people(9, DayOfWeek.TUESDAY, hour(0, 3_000, 1_000));

    assertThat(FiguresOf.week(persons, "heatmap"))
        .containsExactly(
            Map.entry("1-09", "0.38"),
            Map.entry("2-00", "group-too-small"),
            Map.entry("7-23", "≤ 0.05"));
  }

  @Test
  void tellsNothingWhereProlongedSittingIsABound() {
    people(12, DayOfWeek.MONDAY, hour(9, 3_600, 1_800));
    persons.forEach(person -> person.prolonged = 100);

    assertThat(FiguresOf.week(persons, "prolongedShare").values()).containsExactly("≤ 0.05");
    assertThat(FiguresOf.week(persons, "heatmap"))
        .containsExactly(Map.entry("1-09", "nearly-none-or-all"));
  }

  @Test
  void isHiddenWhereProlongedSittingIs() {
    people(12, DayOfWeek.MONDAY, hour(9, 3_600, 1_800));
    persons.getFirst().sitting = 1_000_000;

    assertThat(FiguresOf.week(persons, "heatmap"))
        .containsExactly(Map.entry("1-09", "protects-another-group"));
  }

  @Test
  void isOfWeeksAndMonthsOnly() {
    people(60, DayOfWeek.MONDAY, hour(9, 3_600, 1_800));

    assertThat(FiguresOf.items(persons, "heatmap")).isEmpty();
    assertThat(FiguresOf.company(PeriodKind.MONTH, persons))
        .anyMatch(figure -> figure.figure().equals("heatmap"));
  }

  private void people(int count, DayOfWeek weekday, CountedDay day) {
    for (int i = 0; i < count; i++) {
      var person = new PersonSums();
      person.addPosture(day, weekday);
      persons.add(person);
    }
  }
}
