package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.CountedDay;
import dev.interlude.analytics.figures.PersonSums;
import dev.interlude.analytics.people.PersonHistory;
import dev.interlude.contracts.PolicyMode;
import dev.interlude.contracts.Sharing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;

/** What one person adds to a period's figures, on scheduled workdays and as far as it shares. */
final class PersonInput {

  private final LocalDate first;
  private final Sharing sharing;
  private final BitSet workdays = new BitSet();
  private final BitSet expected = new BitSet();
  private final PersonSums sums = new PersonSums();

  PersonInput(Period period, PersonHistory history) {
    first = period.first();
    sharing = history.sharingFrom(period.start());
    for (LocalDate date = first; date.isBefore(period.after()); date = date.plusDays(1)) {
      expect(date, history);
    }
  }

  private void expect(LocalDate date, PersonHistory history) {
    history
        .scheduledOn(date)
        .ifPresent(
            version -> {
              workdays.set(index(date));
              if (version.policyMode() != PolicyMode.OFF) {
                expected.set(index(date));
                sums.expectDay();
              }
            });
  }

  /** Adds a day, and tells whether any of it may count. */
  boolean add(LocalDate date, CountedDay day) {
    if (sharing == Sharing.NONE || !workdays.get(index(date))) {
      return false;
    }
    sums.addBreaks(day);
    // Natural breaks are read off posture, which people who share breaks only do not share.
    if (sharing == Sharing.ALL) {
      sums.addPosture(day, date.getDayOfWeek());
    }
    return true;
  }

  PersonSums sums() {
    return sums;
  }

  /** What holds beside the days, as a text for the input's hash. */
  String content() {
    return sharing + "|" + workdays + "|" + expected;
  }

  private int index(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(first, date);
  }
}
