package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.figures.CompanyFigures;
import dev.interlude.analytics.figures.CountedDay;
import dev.interlude.analytics.figures.PeriodKind;
import dev.interlude.analytics.figures.Placement;
import dev.interlude.analytics.figures.Published;
import dev.interlude.analytics.figures.UnitKey;
import dev.interlude.analytics.people.APerson;
import dev.interlude.analytics.people.PersonHistory;
import dev.interlude.contracts.Sharing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodInputTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
  private static final Period WEEK =
      new Period(PeriodKind.WEEK, MONDAY, ZoneId.of("Europe/Copenhagen"));

  private final Map<String, PersonHistory> people = new HashMap<>();
  private final Map<String, Placement> placements = new HashMap<>();
  private final List<PersonDayRow> rows = new ArrayList<>();

  @Test
  void countsScheduledWorkdaysOfPlacedPeopleOnly() {
    forty(Sharing.ALL);
    row("p-1", MONDAY.plusDays(5), ADay.of(100, 0));
    placements.keySet().removeIf(person -> person.length() < "p-10".length());
    row("stranger", MONDAY, ADay.of(100, 0));

    assertThat(figure("people")).isEqualTo("30");
    assertThat(figure("compliance")).isEqualTo("0.60");
    assertThat(figure("dataCoverage")).isEqualTo("0.20");
  }

  @Test
  void takesOnlyBreaksOfPeopleWhoShareOnlyBreaks() {
    forty(Sharing.BREAKS_ONLY);

    assertThat(figure("sittingHoursPer8h")).isNull();
    assertThat(figure("compliance")).isEqualTo("0.60");
    assertThat(figure("breakCoverage")).isEqualTo("0.60");
  }

  @Test
  void takesNothingOfPeopleWhoShareNothing() {
    forty(Sharing.NONE);

    assertThat(figure("people")).isNull();
    assertThat(figure("compliance")).isNull();
    assertThat(figure("dataCoverage")).isEqualTo("0.00");
  }

  @Test
  void hashesWhatCountsInAnyOrderAndNothingElse() {
    forty(Sharing.ALL);
    String before = input().hash();

    row("stranger", MONDAY, ADay.of(3, 2));
    row("p-7", MONDAY.plusDays(6), ADay.of(3, 2));
    Collections.shuffle(rows, new Random(7));
    assertThat(input().hash()).isEqualTo(before);

    row("p-7", MONDAY.plusDays(1), ADay.of(4, 1));
    String withAnotherDay = input().hash();
    assertThat(withAnotherDay).isNotEqualTo(before);
    placements.put("p-7", Placement.of("sales", "aarhus"));
    assertThat(input().hash()).isNotEqualTo(withAnotherDay);
  }

  @Test
  void tellsWhichRowsItSaw() {
    forty(Sharing.ALL);
    rows.add(new PersonDayRow("stranger", MONDAY, ADay.of(1, 1), "", 3, 1_000));

    SeenRows seen = input().seen();

    assertThat(seen.fingerprint()).isEqualTo("41/1780");
    assertThat(seen.marks()).isEqualTo("{\"0\":39,\"3\":1000}");
  }

  private void forty(Sharing sharing) {
    for (int i = 0; i < 40; i++) {
      String name = "p-" + i;
      people.put(
          name,
          new PersonHistory(
              List.of(APerson.version(1).named("acme", name).sharing(sharing).build())));
      placements.put(name, Placement.of("operations", "aarhus"));
      row(name, MONDAY, ADay.of(3, 2));
    }
  }

  private void row(String person, LocalDate date, CountedDay day) {
    rows.add(new PersonDayRow(person, date, day, day.toString(), 0, rows.size()));
  }

  private PeriodInput input() {
    var input = new PeriodInput(WEEK, "k = 10", placements, people);
    rows.forEach(input::add);
    return input;
  }

  /** Null where there is none to show. */
  private @Nullable String figure(String name) {
    return CompanyFigures.of(PeriodKind.WEEK, input().contributions(), 10)
        .getOrDefault(UnitKey.COMPANY, List.of())
        .stream()
        .filter(figure -> figure.figure().equals(name))
        .map(
            figure ->
                figure.published() instanceof Published.Shown(var value, var _)
                    ? value.toPlainString()
                    : null)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
