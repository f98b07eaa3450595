package dev.interlude.analytics.figures;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import dev.interlude.contracts.PersonDaySummarised.RoutineUse;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** People with random days: without devices, without breaks, with rare devices, great spenders. */
final class SomePerson {

  private SomePerson() {}

  static PersonSums with(Random random) {
    var sums = new PersonSums();
    for (int days = random.nextInt(3); days >= 0; days--) {
      CountedDay day = day(random);
      sums.expectDay();
      if (random.nextInt(5) > 0) {
        sums.addPosture(day, DayOfWeek.of(1 + random.nextInt(3)));
      }
      if (random.nextInt(5) > 0) {
        sums.addBreaks(day);
      }
    }
    return sums;
  }

  private static CountedDay day(Random random) {
    long recorded = random.nextInt(8) == 0 ? 0 : random.nextInt(20) == 0 ? 86_400 : 28_800;
    long sitting = random.nextInt(9) == 0 ? 0 : recorded / (1 + random.nextInt(4)) / 8 * 8;
    Outcomes outcomes = outcomes(random);
    BreakKind kind = BreakKind.values()[random.nextInt(7) / 3];
    int rank = random.nextInt(12) == 0 ? 1 + random.nextInt(4) : 0;
    int hour = 8 + random.nextInt(2);
    long inHour = Math.min(3_600, recorded);
    return new CountedDay(
        recorded >= 14_400,
        recorded,
        sitting,
        sitting / 2,
        sitting / 3,
        IntStream.range(0, 8).mapToObj(i -> sitting / 8).toList(),
        LongStream.range(0, 5).mapToObj(i -> i == rank ? recorded : 0L).toList(),
        LongStream.range(0, 24).mapToObj(i -> i == hour ? inHour : 0L).toList(),
        LongStream.range(0, 24).mapToObj(i -> i == hour ? inHour / 3 : 0L).toList(),
        random.nextInt(9),
        random.nextInt(3),
        random.nextInt(3),
        outcomes,
        Map.of(kind, outcomes),
        List.of(outcomes.completed(), 0, outcomes.partial(), 0, 0, 0),
        List.of(new RoutineUse("neck", 1, 2, 1, List.of(5), List.of(random.nextInt(6)))));
  }

  private static Outcomes outcomes(Random random) {
    if (random.nextInt(6) == 0) {
      return new Outcomes(1, 0, 0, 0, 0, 2, 0, random.nextInt(2));
    }
    int completed = random.nextInt(40) == 0 ? 300 : random.nextInt(5);
    return new Outcomes(0, completed, random.nextInt(3), 0, random.nextInt(3), 0, 1, 0);
  }
}
