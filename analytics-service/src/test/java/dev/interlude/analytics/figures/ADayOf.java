package dev.interlude.analytics.figures;

import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Counted days for tests: {@code sitting(3600).of(7200)} and {@code breaks(completed, missed)}. */
final class ADayOf {

  private static final List<Long> NO_BOUTS = Collections.nCopies(PersonSums.BOUT_BINS, 0L);
  private static final List<Long> NO_HOURS = Collections.nCopies(PersonSums.HOURS, 0L);
  private static final List<Integer> NO_RESPONSES = Collections.nCopies(PersonSums.DELAY_BINS, 0);
  private static final Outcomes NONE = new Outcomes(0, 0, 0, 0, 0, 0, 0, 0);

  private ADayOf() {}

  static CountedDay posture(boolean valid, long recorded, long sitting, long prolonged) {
    return day(valid, recorded, sitting, prolonged, NO_BOUTS, 0, 0, NONE);
  }

  /** A valid day of 8 recorded hours whose sitting lies in the given bins of bout length. */
  static CountedDay bouts(Long... secondsByLength) {
    List<Long> bins = List.of(secondsByLength);
    long sitting = bins.stream().mapToLong(Long::longValue).sum();
    long prolonged = bins.stream().skip(4).mapToLong(Long::longValue).sum();
    return day(true, 28_800, sitting, prolonged, bins, 0, 0, NONE);
  }

  static CountedDay naturalBreaks(int natural, int spontaneous) {
    return day(false, 0, 0, 0, NO_BOUTS, natural, spontaneous, NONE);
  }

  static CountedDay breaks(Outcomes outcomes) {
    return day(false, 0, 0, 0, NO_BOUTS, 0, 0, outcomes);
  }

  private static CountedDay day(
      boolean valid,
      long recorded,
      long sitting,
      long prolonged,
      List<Long> bouts,
      int natural,
      int spontaneous,
      Outcomes breaks) {
    return new CountedDay(
        valid,
        recorded,
        sitting,
        prolonged,
        0,
        bouts,
        List.of(recorded, 0L, 0L, 0L, 0L),
        NO_HOURS,
        NO_HOURS,
        0,
        natural,
        spontaneous,
        breaks,
        Map.of(),
        NO_RESPONSES,
        List.of());
  }

  static CountedDay breaks(int completed, int missed) {
    return breaks(new Outcomes(0, completed, 0, 0, 0, 0, missed, 0));
  }

  static PersonSums personWith(CountedDay day) {
    var sums = new PersonSums();
    sums.addPosture(day, DayOfWeek.MONDAY);
    sums.addBreaks(day);
    return sums;
  }

  static List<PersonSums> people(int count, CountedDay day) {
    return Collections.nCopies(count, personWith(day));
  }
}
