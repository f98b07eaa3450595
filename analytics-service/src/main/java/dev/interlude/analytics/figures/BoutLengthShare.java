package dev.interlude.analytics.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** {@code boutLengthShare}: where the sitting lies, in eight bins of bout length. */
final class BoutLengthShare {

  static final String NAME = "boutLengthShare";

  /** The bins' lower edges in minutes, which name them. */
  private static final List<String> BINS = List.of("0", "5", "10", "20", "30", "45", "60", "90");

  private BoutLengthShare() {}

  static List<PublishedFigure> publish(Iterable<PersonSums> persons, SmallGroups rules) {
    var sums = new RatioSums();
    long[] bins = new long[PersonSums.BOUT_BINS];
    for (PersonSums person : persons) {
      sums.add(0, Arrays.stream(person.boutLengths).sum());
      Arrays.setAll(bins, i -> bins[i] + person.boutLengths[i]);
    }
    if (sums.persons() == 0) {
      return figures(i -> new Published.NoData());
    }
    Optional<Published.Reason> hidden = rules.hides(sums.contributors());
    return figures(
        i ->
            hidden.isPresent()
                ? new Published.Hidden(hidden.get())
                : new Published.Shown(share(bins[i], sums.denominator()), null));
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
