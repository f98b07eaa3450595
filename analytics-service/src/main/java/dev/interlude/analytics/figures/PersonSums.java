package dev.interlude.analytics.figures;

import java.util.List;

/**
 * What one person adds to the figures of a unit over a period: the sums over the person-days that
 * may count. Lengths are seconds.
 */
public final class PersonSums {

  static final int BOUT_BINS = 8;
  static final int DELAY_BINS = 6;

  long recorded;
  long sitting;
  long prolonged;
  long inferred;
  long sittingBreaks;
  long validDays;
  long expectedDays;
  long completed;
  long partial;
  long late;
  long skipped;
  long missed;
  long undelivered;
  long natural;
  long spontaneous;
  final long[] boutLengths = new long[BOUT_BINS];
  final long[] responses = new long[DELAY_BINS];

  /** Counts a day on which the person was enrolled, was to work and was reminded. */
  public void expectDay() {
    expectedDays++;
  }

  /** Adds what the person shares of posture on a scheduled workday. */
  public void addPosture(CountedDay day) {
    natural += day.naturalBreaks();
    if (!day.valid()) {
      return;
    }
    validDays++;
    recorded += day.recordedSeconds();
    sitting += day.sittingSeconds();
    prolonged += day.prolongedSittingSeconds();
    inferred += day.inferredSittingSeconds();
    sittingBreaks += day.sittingBreaks();
    addAll(boutLengths, day.sittingSecondsByBoutLength());
  }

  /** Adds the prompted and spontaneous breaks of a scheduled workday. */
  public void addBreaks(CountedDay day) {
    completed += day.breaks().completed();
    partial += day.breaks().partial();
    late += day.breaks().late();
    skipped += day.breaks().skipped();
    missed += day.breaks().missed();
    undelivered += day.breaks().undelivered();
    spontaneous += day.spontaneousBreaks();
    addAll(responses, day.responsesByDelay());
  }

  long delivered() {
    return completed + partial + late + skipped + missed;
  }

  long resolved() {
    return delivered() + undelivered;
  }

  long started() {
    return completed + partial + late;
  }

  private static void addAll(long[] sums, List<? extends Number> bins) {
    for (int i = 0; i < sums.length && i < bins.size(); i++) {
      sums[i] += bins.get(i).longValue();
    }
  }
}
