package dev.interlude.analytics.figures;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A figure that tells what part of a whole lies in each bin. */
enum Bins {
  /** Where the sitting lies, by the lower edge of bout length in minutes. */
  BOUT_LENGTH_SHARE("boutLengthShare", "0", "5", "10", "20", "30", "45", "60", "90"),

  /** How soon breaks were begun, by the lower edge of the delay in minutes. */
  RESPONSE_DELAY_SHARE("responseDelayShare", "0", "1", "2", "5", "10", "15");

  private final String wireName;
  private final List<String> items;

  Bins(String wireName, String... items) {
    this.wireName = wireName;
    this.items = List.of(items);
  }

  /**
   * Publishes the bins as far as what they belong to is.
   *
   * @param whole what is shown of the figure they stand or fall with
   * @param boundHides whether the bins would tell the number behind a bound of it
   */
  List<PublishedFigure> publish(Published whole, boolean boundHides, BinSums sums) {
    return switch (whole) {
      case Published.NoData() -> all(i -> whole);
      case Published.Hidden ignored -> all(i -> whole);
      case Published.Shown ignored -> shares(sums);
      case Published.AtMost ignored -> boundHides ? hidden() : shares(sums);
      case Published.AtLeast ignored -> boundHides ? hidden() : shares(sums);
    };
  }

  private List<PublishedFigure> shares(BinSums sums) {
    return sums.contributors().isEmpty()
        ? all(i -> new Published.NoData())
        : all(i -> new Published.Shown(Measure.SHARE.round(sums.share(i)), null));
  }

  private List<PublishedFigure> hidden() {
    return all(i -> new Published.Hidden(Published.Reason.NEARLY_NONE_OR_ALL));
  }

  private List<PublishedFigure> all(IntFunction<Published> of) {
    return IntStream.range(0, items.size())
        .mapToObj(i -> new PublishedFigure(wireName, items.get(i), of.apply(i)))
        .toList();
  }
}
