package dev.interlude.analytics.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * {@code boutLengthShare}: where the sitting lies, in eight bins of bout length. The bins from 30
 * minutes on add up to {@code prolongedShare}, so they stand or fall with it, and where that is a
 * bound they are hidden: they would tell what it leaves open.
 */
final class BoutLengthShare {

  static final String NAME = "boutLengthShare";

  /** The bins' lower edges in minutes, which name them. */
  private static final List<String> BINS = List.of("0", "5", "10", "20", "30", "45", "60", "90");

  private BoutLengthShare() {}

  static List<PublishedFigure> publish(Iterable<PersonSums> persons, SmallGroups rules) {
    Published prolonged =
        RatioPublishing.publish(
            RatioFigure.PROLONGED_SHARE, RatioFigure.PROLONGED_SHARE.sums(persons), rules);
    return switch (prolonged) {
      case Published.Shown ignored -> bins(persons, rules);
      case Published.AtMost ignored -> hidden(Published.Reason.NEARLY_NONE_OR_ALL);
      case Published.AtLeast ignored -> hidden(Published.Reason.NEARLY_NONE_OR_ALL);
      case Published.Hidden hidden -> hidden(hidden.reason());
      case Published.NoData() -> figures(i -> new Published.NoData());
    };
  }

  private static List<PublishedFigure> bins(Iterable<PersonSums> persons, SmallGroups rules) {
    var sums = new RatioSums();
    long[] bins = new long[PersonSums.BOUT_BINS];
    for (PersonSums person : persons) {
      sums.add(0, Arrays.stream(person.boutLengths).sum());
      Arrays.setAll(bins, i -> bins[i] + person.boutLengths[i]);
    }
    if (sums.persons() == 0) {
      return figures(i -> new Published.NoData());
    }
    return rules
        .hides(sums.contributors())
        .map(BoutLengthShare::hidden)
        .orElseGet(
            () -> figures(i -> new Published.Shown(share(bins[i], sums.denominator()), null)));
  }

  private static List<PublishedFigure> hidden(Published.Reason reason) {
    return figures(i -> new Published.Hidden(reason));
  }

  private static BigDecimal share(long part, long all) {
    return Measure.SHARE.round(
        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), MathContext.DECIMAL128));
  }

  private static List<PublishedFigure> figures(IntFunction<Published> of) {
    return IntStream.range(0, BINS.size())
        .mapToObj(i -> new PublishedFigure(NAME, BINS.get(i), of.apply(i)))
        .toList();
  }
}
