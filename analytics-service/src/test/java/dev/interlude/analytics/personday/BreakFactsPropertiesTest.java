package dev.interlude.analytics.personday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Merging what is known of a break is a least upper bound. */
class BreakFactsPropertiesTest {

  @Property
  void mergesAssociatively(
      @ForAll("facts") BreakFacts a, @ForAll("facts") BreakFacts b, @ForAll("facts") BreakFacts c) {
    assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
  }

  @Property
  void mergesCommutatively(@ForAll("facts") BreakFacts a, @ForAll("facts") BreakFacts b) {
    assertThat(a.merge(b)).isEqualTo(b.merge(a));
  }

  @Property
  void mergesIdempotently(@ForAll("facts") BreakFacts a, @ForAll("facts") BreakFacts b) {
    assertThat(a.merge(a)).isEqualTo(a);
    assertThat(a.merge(b).merge(b).merge(a)).isEqualTo(a.merge(b));
    assertThat(a.merge(BreakFacts.NOTHING)).isEqualTo(a);
    assertThat(BreakFacts.NOTHING.merge(a)).isEqualTo(a);
  }

  @Provide
  Arbitrary<BreakFacts> facts() {
    Arbitrary<Boolean> flags = Arbitraries.of(true, false);
    Arbitrary<Long> instants = Arbitraries.longs().between(1_794_812_400L, 1_794_816_000L);
    Arbitrary<BreakFacts> told =
        Combinators.combine(flags, flags, flags, flags, instants, instants)
            .as(
                (due, skipped, withdrawn, expired, expiry, delivery) ->
                    (due ? BreakFacts.due(expiry, 300) : BreakFacts.NOTHING)
                        .withDelivery(delivered(delivery))
                        .withFlags(skipped, withdrawn, expired));
    Arbitrary<BreakFacts> done =
        Combinators.combine(
                instants,
                Arbitraries.longs().between(0, 900),
                Arbitraries.integers().between(0, 10),
                Arbitraries.of(0, 60, 300),
                Arbitraries.integers().between(0, 3),
                traces())
            .as(
                (start, length, tenths, planned, snooze, traces) ->
                    BreakFacts.NOTHING
                        .withSession(start, start + length, tenths / 10.0, planned, traces)
                        .withSnooze(snooze));
    return Arbitraries.oneOf(told, done);
  }

  private static long delivered(long instant) {
    return instant % 2 == 0 ? instant : BreakFacts.NOT_SEEN;
  }

  /** In order and each routine once, as everywhere. */
  private static Arbitrary<List<RoutineTrace>> traces() {
    Arbitrary<Integer> pains = Arbitraries.integers().between(-1, 10);
    return Combinators.combine(
            Arbitraries.of("a", "b", "c"),
            Arbitraries.of(1, 2).injectNull(0.3),
            Arbitraries.of(-1.0, 0.5, 1.0),
            pains,
            pains)
        .as(RoutineTrace::new)
        .list()
        .ofMaxSize(4)
        .map(
            traces -> {
              Map<RoutineTrace, RoutineTrace> unique = new TreeMap<>();
              traces.forEach(trace -> unique.merge(trace, trace, RoutineTrace::merge));
              return List.copyOf(unique.values());
            });
  }
}
