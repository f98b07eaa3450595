package dev.interlude.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FigurePropertiesTest {

  @Property(tries = 200)
  void dependsOnTheSetOfPersonsAndNotOnTheirOrder(
      @ForAll @IntRange(max = 60) int count, @ForAll Random random) {
    List<PersonSums> persons = IntStream.range(0, count).mapToObj(i -> person(random)).toList();
    var shuffled = new ArrayList<>(persons);
    Collections.shuffle(shuffled, random);

    assertThat(UnitFigures.of(shuffled, SmallGroups.ofDay(10)))
        .isEqualTo(UnitFigures.of(persons, SmallGroups.ofDay(10)));
  }

  @Property(tries = 100)
  void showsNothingOfFewerThanThirtyPersonsADay(
      @ForAll @IntRange(max = 29) int count, @ForAll Random random) {
    List<PersonSums> persons = IntStream.range(0, count).mapToObj(i -> person(random)).toList();

    assertThat(UnitFigures.of(persons, SmallGroups.ofDay(10)))
        .noneSatisfy(
            figure ->
                assertThat(figure.published())
                    .isInstanceOfAny(
                        Published.Shown.class, Published.AtMost.class, Published.AtLeast.class));
  }

  @Property(tries = 200)
  void roundsCountsToTheNearestFive(@ForAll @IntRange(max = 100_000) int people) {
    long rounded = Counts.nearest(people);

    assertThat(rounded % 5).isZero();
    assertThat(Math.abs(rounded - people)).isLessThanOrEqualTo(2);
  }

  private static PersonSums person(Random random) {
    long recorded = random.nextInt(28_801);
    long sitting = recorded == 0 ? 0 : random.nextLong(recorded + 1);
    var breaks =
        new Outcomes(
            random.nextInt(2),
            random.nextInt(4),
            random.nextInt(3),
            random.nextInt(2),
            random.nextInt(3),
            random.nextInt(2),
            random.nextInt(3),
            random.nextInt(2));
    var day =
        new CountedDay(
            recorded >= 14_400,
            recorded,
            sitting,
            sitting / 2,
            sitting / 3,
            LongStream.range(0, PersonSums.BOUT_BINS).mapToObj(i -> sitting / 8).toList(),
            List.of(recorded, 0L, 0L, 0L, 0L),
            List.of(),
            List.of(),
            random.nextInt(9),
            random.nextInt(3),
            random.nextInt(3),
            breaks,
            Map.of(),
            IntStream.range(0, PersonSums.DELAY_BINS).mapToObj(i -> random.nextInt(2)).toList(),
            List.of());
    PersonSums sums = ADayOf.personWith(day);
    sums.expectDay();
    return sums;
  }
}
