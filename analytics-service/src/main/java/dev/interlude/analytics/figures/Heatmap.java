package dev.interlude.analytics.figures;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code heatmap}: by weekday and hour, how much of the recorded time was spent in prolonged
 * sitting. It stands or falls with {@code prolongedShare}, and says no more of it where that is a
 * bound.
 */
final class Heatmap {

  private static final String NAME = "heatmap";

  private final Map<String, Judged<ShareSums>> hours = new LinkedHashMap<>();

  Heatmap(Units units, SmallGroups rules, Judged<RatioSums> prolongedShare) {
    var hidden = prolongedShare.hiddenUnits();
    for (int i = 0; i < PersonSums.HOURS_OF_WEEK; i++) {
      int hour = i;
      Spread<ShareSums> spread =
          Spread.of(
              units,
              ShareSums::new,
              (sums, p) -> sums.add(p.prolongedByHour[hour], p.recordedByHour[hour]));
      if (spread.hasData(Units.COMPANY)) {
        hours.put(item(hour), Judged.of(units, rules, spread, hidden, Set.of()));
      }
    }
  }

  /**
   * Publishes the hours of which the company has anything recorded.
   *
   * @param prolongedShare what is shown of it in the unit
   */
  List<PublishedFigure> publish(int unit, Published prolongedShare) {
    boolean isBound =
        prolongedShare instanceof Published.AtMost || prolongedShare instanceof Published.AtLeast;
    return hours.entrySet().stream()
        .map(
            hour ->
                new PublishedFigure(
                    NAME,
                    hour.getKey(),
                    hour.getValue()
                        .publish(
                            unit,
                            sums ->
                                isBound
                                    ? new Published.Hidden(Published.Reason.NEARLY_NONE_OR_ALL)
                                    : shareOrBound(sums))))
        .toList();
  }

  private static Published shareOrBound(ShareSums sums) {
    BigDecimal share = sums.share();
    return RatioPublishing.orBound(
        share, () -> new Published.Shown(Measure.SHARE.round(share), null));
  }

  /** ISO weekday and hour, such as 1-09. */
  private static String item(int hourOfWeek) {
    return String.format(
        Locale.ROOT, "%d-%02d", hourOfWeek / PersonSums.HOURS + 1, hourOfWeek % PersonSums.HOURS);
  }
}
