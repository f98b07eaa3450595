package dev.interlude.timeline;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random observations within one day, short and long, meeting and overlapping one another. */
final class RandomDays {

  private RandomDays() {}

  static Arbitrary<List<Observation>> observations(long dayStart, int daySeconds) {
    // Coarse instants make ends meet; fine ones make gaps of 59 and 60 seconds.
    Arbitrary<Long> starts =
        Arbitraries.frequencyOf(
            Tuple.of(
                3, Arbitraries.longs().between(0, daySeconds / 300 - 1).map(slot -> slot * 300)),
            Tuple.of(2, Arbitraries.longs().between(0, daySeconds - 1)));
    Arbitrary<Long> lengths =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.longs().between(1, 130)),
            Tuple.of(3, Arbitraries.longs().between(1, 24).map(slots -> slots * 300)),
            Tuple.of(1, Arbitraries.longs().between(1, 20_000)));
    return Combinators.combine(
            starts, lengths, Arbitraries.of(Evidence.class), Arbitraries.of(Posture.class))
        .as(
            (start, length, evidence, posture) ->
                new Observation(
                    dayStart + start,
                    dayStart + Math.min(start + length, daySeconds),
                    evidence,
                    posture))
        .list()
        .ofMaxSize(40);
  }
}
