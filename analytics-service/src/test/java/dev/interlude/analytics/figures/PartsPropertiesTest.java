package dev.interlude.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PartsPropertiesTest {

  /** Parts that may also be hidden for a reason of their own. */
  private static final Set<String> JUDGED_TOO = Set.of("heatmap", "outcomeShare", "evidenceShare");

  private record Item(String figure, String item) {}

  @Property(tries = 50)
  void letsPartsStandOrFallWithTheirFigure(
      @ForAll @IntRange(min = 1, max = 9) int places, @ForAll Random random) {
    List<Contribution> everyone = CompanyFiguresPropertiesTest.everyone(places, random);
    for (var unit : CompanyFigures.of(PeriodKind.WEEK, everyone, 10).values()) {
      var all = new HashMap<Item, Published>();
      unit.forEach(f -> all.put(new Item(f.figure(), f.item()), f.published()));
      unit.forEach(
          f -> {
            String whole = whole(f);
            if (all.get(new Item(whole, "")) instanceof Published.Hidden hidden) {
              assertThat(f.published())
                  .isInstanceOfAny(Published.Hidden.class, Published.NoData.class);
              if (!JUDGED_TOO.contains(f.figure())) {
                assertThat(f.published()).isEqualTo(hidden);
              }
            }
          });
    }
  }

  private static String whole(PublishedFigure f) {
    return switch (f.figure()) {
      case "funnel" ->
          f.item().equals("due") || f.item().equals("delivered") ? "deliveryRate" : "compliance";
      case "boutLengthShare", "heatmap" -> "prolongedShare";
      case "responseDelayShare" -> "responseMedianMinutes";
      case "outcomeShare" -> "compliance";
      case "evidenceShare" -> "sittingHoursPer8h";
      default -> f.figure();
    };
  }
}
