package dev.interlude.analytics.figures;

import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import java.util.Collections;
import java.util.List;

/** Counted days for tests: {@code sitting(3600).of(7200)} and {@code breaks(completed, missed)}. */
final class ADayOf {

  private static final List<Long> NO_BOUTS = Collections.nCopies(PersonSums.BOUT_BINS, 0L);
  private static final List<Integer> NO_RESPONSES = Collections.nCopies(PersonSums.DELAY_BINS, 0);
  private static final Outcomes NONE = new Outcomes(0, 0, 0, 0, 0, 0, 0, 0);

  private ADayOf() {}

  static CountedDay posture(boolean valid, long recorded, long sitting, long prolonged) {
    return new CountedDay(
        valid, recorded, sitting, prolonged, 0, NO_BOUTS, 0, 0, 0, NONE, NO_RESPONSES);
  }

  /** A valid day of 8 recorded hours whose sitting lies in the given bins of bout length. */
  static CountedDay bouts(Long... secondsByLength) {
    List<Long> bins = List.of(secondsByLength);
    long sitting = bins.stream().mapToLong(Long::longValue).sum();
    long prolonged = bins.stream().skip(4).mapToLong(Long::longValue).sum();
    return new CountedDay(true, 28_800, sitting, prolonged, 0, bins, 0, 0, 0, NONE, NO_RESPONSES);
  }

  static CountedDay naturalBreaks(int natural, int spontaneous) {
    return new CountedDay(false, 0, 0, 0, 0, NO_BOUTS, 0, natural, spontaneous, NONE, NO_RESPONSES);
  }

  static CountedDay breaks(Outcomes outcomes) {
    return new CountedDay(false, 0, 0, 0, 0, NO_BOUTS, 0, 0, 0, outcomes, NO_RESPONSES);
  }

  static CountedDay breaks(int completed, int missed) {
    return breaks(new Outcomes(0, completed, 0, 0, 0, 0, missed, 0));
  }

  static PersonSums personWith(CountedDay day) {
    var sums = new PersonSums();
    sums.addPosture(day);
    sums.addBreaks(day);
    return sums;
  }

  static List<PersonSums> people(int count, CountedDay day) {
    return Collections.nCopies(count, personWith(day));
  }
}
