package dev.interlude.analytics.figures;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import dev.interlude.contracts.PersonDaySummarised.RoutineUse;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Counted days for tests: {@code posture(true, 7200, 3600, 0)}, {@code breaks(3, 1)}. */
final class ADayOf {

  private static final List<Long> NO_BOUTS = Collections.nCopies(PersonSums.BOUT_BINS, 0L);
  private static final List<Long> NO_HOURS = Collections.nCopies(PersonSums.HOURS, 0L);
  private static final List<Long> NO_EVIDENCE = Collections.nCopies(PersonSums.EVIDENCES, 0L);
  private static final List<Integer> NO_RESPONSES = Collections.nCopies(PersonSums.DELAY_BINS, 0);
  private static final Outcomes NONE = new Outcomes(0, 0, 0, 0, 0, 0, 0, 0);

  private ADayOf() {}

  static CountedDay posture(boolean valid, long recorded, long sitting, long prolonged) {
    return seen(valid, recorded, sitting, prolonged, NO_BOUTS, NO_EVIDENCE, NO_HOURS, NO_HOURS);
  }

  /** A valid day of 8 recorded hours whose sitting lies in the given bins of bout length. */
  static CountedDay bouts(Long... secondsByLength) {
    List<Long> bins = List.of(secondsByLength);
    long sitting = bins.stream().mapToLong(Long::longValue).sum();
    long prolonged = bins.stream().skip(4).mapToLong(Long::longValue).sum();
    return seen(true, 28_800, sitting, prolonged, bins, NO_EVIDENCE, NO_HOURS, NO_HOURS);
  }

  /** A valid day of 8 recorded hours, won by evidence of rank 0 to 4. */
  static CountedDay evidence(Long... secondsByRank) {
    return seen(true, 28_800, 14_400, 0, NO_BOUTS, List.of(secondsByRank), NO_HOURS, NO_HOURS);
  }

  /** A valid day of 8 recorded hours that tells of one hour only. */
  static CountedDay hour(int hour, long recorded, long prolonged) {
    return seen(
        true,
        28_800,
        20_000,
        10_000,
        NO_BOUTS,
        NO_EVIDENCE,
        only(hour, recorded),
        only(hour, prolonged));
  }

  static CountedDay naturalBreaks(int natural, int spontaneous) {
    return new CountedDay(
        false,
        0,
        0,
        0,
        0,
        NO_BOUTS,
        NO_EVIDENCE,
        NO_HOURS,
        NO_HOURS,
        0,
        natural,
        spontaneous,
        NONE,
        Map.of(),
        NO_RESPONSES,
        List.of());
  }

  static CountedDay breaks(int completed, int missed) {
    return breaks(new Outcomes(0, completed, 0, 0, 0, 0, missed, 0));
  }

  static CountedDay breaks(Outcomes outcomes) {
    return broken(outcomes, Map.of(), NO_RESPONSES, List.of());
  }

  /** Breaks of one kind only. */
  static CountedDay breaksOf(BreakKind kind, Outcomes outcomes, Integer... responsesByDelay) {
    return broken(outcomes, Map.of(kind, outcomes), List.of(responsesByDelay), List.of());
  }

  static CountedDay routine(RoutineUse... uses) {
    return broken(NONE, Map.of(), NO_RESPONSES, List.of(uses));
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

  private static CountedDay seen(
      boolean valid,
      long recorded,
      long sitting,
      long prolonged,
      List<Long> bouts,
      List<Long> evidence,
      List<Long> recordedByHour,
      List<Long> prolongedByHour) {
    return new CountedDay(
        valid,
        recorded,
        sitting,
        prolonged,
        0,
        bouts,
        evidence,
        recordedByHour,
        prolongedByHour,
        0,
        0,
        0,
        NONE,
        Map.of(),
        NO_RESPONSES,
        List.of());
  }

  private static CountedDay broken(
      Outcomes outcomes,
      Map<BreakKind, Outcomes> byKind,
      List<Integer> responses,
      List<RoutineUse> uses) {
    return new CountedDay(
        false,
        0,
        0,
        0,
        0,
        NO_BOUTS,
        NO_EVIDENCE,
        NO_HOURS,
        NO_HOURS,
        0,
        0,
        0,
        outcomes,
        byKind,
        responses,
        uses);
  }

  private static List<Long> only(int hour, long seconds) {
    return LongStream.range(0, PersonSums.HOURS).mapToObj(h -> h == hour ? seconds : 0L).toList();
  }
}
