package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.people.PersonHistory;
import dev.interlude.contracts.PolicyMode;
import java.time.LocalDate;

/**
 * A person's scheduled workdays in a period.
 *
 * @param scheduled a bit for each, counted from the first day of the period
 * @param expected how many of them the person was enrolled on and was reminded
 */
record Workdays(LocalDate first, int scheduled, int expected) {

  static Workdays of(PersonHistory history, Period period) {
    int scheduled = 0;
    int expected = 0;
    int bit = 1;
    for (LocalDate date = period.first();
        date.isBefore(period.after());
        date = date.plusDays(1), bit <<= 1) {
      var version = history.scheduledOn(date);
      if (version.isPresent()) {
        scheduled |= bit;
        expected += version.get().policyMode() == PolicyMode.OFF ? 0 : 1;
      }
    }
    return new Workdays(period.first(), scheduled, expected);
  }

  boolean areNone() {
    return scheduled == 0;
  }

  boolean contain(LocalDate date) {
    return (scheduled >>> (date.toEpochDay() - first.toEpochDay()) & 1) == 1;
  }
}
