package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.CountedDay;
import dev.interlude.analytics.figures.PersonSums;
import dev.interlude.contracts.Sharing;
import java.time.LocalDate;

/** What one person adds to a period's figures, on scheduled workdays and as far as it shares. */
final class PersonInput {

  private final Workdays workdays;
  private final Sharing sharing;
  private final PersonSums sums = new PersonSums();

  PersonInput(Workdays workdays, Sharing sharing) {
    this.workdays = workdays;
    this.sharing = sharing;
    for (int day = 0; day < workdays.expected(); day++) {
      sums.expectDay();
    }
  }

  /** Adds a day, and tells whether any of it may count. */
  boolean add(LocalDate date, CountedDay day) {
    if (sharing == Sharing.NONE || !workdays.contain(date)) {
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
    return sharing + "|" + workdays;
  }
}
