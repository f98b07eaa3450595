package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.CountedDay;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import java.util.List;
import java.util.Map;

/** Days for tests: 8 h recorded, 6 h of it sitting, one natural break. */
final class ADay {

  private ADay() {}

  static CountedDay of(int completed, int missed) {
    return sitting(21_600, completed, missed);
  }

  static CountedDay sitting(long seconds, int completed, int missed) {
    return new CountedDay(
        true,
        28_800,
        seconds,
        seconds / 2,
        0,
        List.of(0L, 0L, seconds / 2, 0L, seconds / 2, 0L, 0L, 0L),
        List.of(28_800L, 0L, 0L, 0L, 0L),
        List.of(),
        List.of(),
        6,
        1,
        0,
        new Outcomes(0, completed, 0, 0, 0, 0, missed, 0),
        Map.of(),
        List.of(0, 0, completed, 0, 0, 0),
        List.of());
  }
}
