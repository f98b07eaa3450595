package dev.interlude.analytics.figures;

import static dev.interlude.analytics.figures.ADayOf.bouts;
import static dev.interlude.analytics.figures.ADayOf.people;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.figures.Published.AtLeast;
import dev.interlude.analytics.figures.Published.AtMost;
import dev.interlude.analytics.figures.Published.Hidden;
import dev.interlude.analytics.figures.Published.NoData;
import dev.interlude.analytics.figures.Published.Reason;
import dev.interlude.analytics.figures.Published.Shown;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BoutLengthShareTest {

  @Test
  void tellsWhereTheSittingLies() {
    var persons = people(30, bouts(1_000L, 1_000L, 2_000L, 1_000L, 2_000L, 2_000L, 1_000L, 0L));

    assertThat(values(persons).stream().map(Shown.class::cast).map(Shown::value))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            share("0.10"),
            share("0.10"),
            share("0.20"),
            share("0.10"),
            share("0.20"),
            share("0.20"),
            share("0.10"),
            share("0.00"));
  }

  @Test
  void hidesTheBinsWhereNearlyNobodySitsLong() {
    var persons = people(30, bouts(5_000L, 5_000L, 5_000L, 4_900L, 0L, 0L, 100L, 0L));

    assertThat(prolongedShare(persons)).isInstanceOf(AtMost.class);
    assertThat(values(persons)).hasSize(8).containsOnly(new Hidden(Reason.NEARLY_NONE_OR_ALL));
  }

  @Test
  void hidesTheBinsWhereNearlyAllSittingIsLong() {
    var persons = people(30, bouts(0L, 0L, 100L, 0L, 5_000L, 5_000L, 5_000L, 4_900L));

    assertThat(prolongedShare(persons)).isInstanceOf(AtLeast.class);
    assertThat(values(persons)).hasSize(8).containsOnly(new Hidden(Reason.NEARLY_NONE_OR_ALL));
  }

  @Test
  void hasNoDataWithoutSittingAndIsHiddenOfTooFew() {
    assertThat(values(people(30, bouts(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L))))
        .containsOnly(new NoData());
    assertThat(values(people(29, bouts(600L, 0L, 0L, 0L, 1_800L, 0L, 0L, 0L))))
        .containsOnly(new Hidden(Reason.GROUP_TOO_SMALL));
  }

  @Property(tries = 300)
  void showsNoNumberWhereverProlongedShareShowsNone(
      @ForAll @Size(8) List<@IntRange(max = 3_000) Integer> seconds,
      @ForAll @IntRange(max = 40) int shortTimes,
      @ForAll @IntRange(min = 25, max = 35) int count) {
    Long[] bins =
        LongStream.range(0, 8)
            .map(i -> (i < 4 ? shortTimes : 1) * (long) seconds.get((int) i))
            .boxed()
            .toArray(Long[]::new);
    var persons = people(count, bouts(bins));

    boolean shown = prolongedShare(persons) instanceof Shown;
    assertThat(values(persons)).allMatch(bin -> bin instanceof Shown == shown);
  }

  private static List<Published> values(List<PersonSums> persons) {
    return FiguresOf.items(persons, "boutLengthShare").stream()
        .map(PublishedFigure::published)
        .toList();
  }

  private static Published prolongedShare(List<PersonSums> persons) {
    return FiguresOf.one(persons, "prolongedShare");
  }

  private static BigDecimal share(String share) {
    return new BigDecimal(share);
  }
}
