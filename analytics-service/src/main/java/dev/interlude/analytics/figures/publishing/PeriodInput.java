package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.Contribution;
import dev.interlude.analytics.figures.Placement;
import dev.interlude.analytics.people.PersonHistory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people add to a period's figures, gathered row by row, and a hash of it. */
final class PeriodInput {

  private final Map<String, PersonInput> people = new HashMap<>();
  private final SeenRows seen = new SeenRows();
  private final InputHash hash = new InputHash();
  private final List<Contribution> contributions = new ArrayList<>();

  /**
   * @param context what else the figures depend on, as a text for the hash
   * @param placements of everyone who counts
   */
  PeriodInput(
      Period period,
      String context,
      Map<String, Placement> placements,
      Map<String, PersonHistory> histories) {
    hash.add(period.kind() + "|" + period.first() + "|" + period.zone() + "|" + context);
    placements.forEach(
        (person, placement) -> {
          PersonHistory history = histories.get(person);
          if (history != null) {
            expect(period, person, placement, history);
          }
        });
  }

  /** Of a person without a workday nothing can count. */
  private void expect(Period period, String person, Placement placement, PersonHistory history) {
    Workdays workdays = Workdays.of(history, period);
    if (!workdays.areNone()) {
      var input = new PersonInput(workdays, history.sharingFrom(period.start()));
      people.put(person, input);
      contributions.add(new Contribution(placement, input.sums()));
      hash.add(person + "|" + placement + "|" + input.content());
    }
  }

  /** Takes a row of the period, in no order. */
  void add(PersonDayRow row) {
    seen.add(row);
    PersonInput person = people.get(row.person());
    if (person != null && person.add(row.date(), row.day())) {
      hash.add(row.person() + "|" + row.date() + "|" + row.content());
    }
  }

  Collection<Contribution> contributions() {
    return contributions;
  }

  String hash() {
    return hash.hex();
  }

  /** All rows that were added, whether they counted or not. */
  SeenRows seen() {
    return seen;
  }
}
