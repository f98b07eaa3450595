package dev.interlude.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.Json;
import org.junit.jupiter.api.Test;

/** The rates of golden cases of metrics.md §3, from the facts on. */
class GoldenRatesTest {

  /** Case 13. */
  @Test
  void ratesSevenPromptsAndANaturalBreak() {
    SomeFacts facts = SomeFacts.ofSevenPromptsAndANaturalBreak();
    assertThat(rate(RatioFigure.COMPLIANCE, facts)).isEqualTo("2/5");
    assertThat(rate(RatioFigure.BREAK_COVERAGE, facts)).isEqualTo("3/7");
    assertThat(rate(RatioFigure.DELIVERY_RATE, facts)).isEqualTo("5/6");
  }

  /** Case 17. */
  @Test
  void ratesNoBreakWhosePromptIsUnknown() {
    SomeFacts facts = SomeFacts.facts().completed("09:00", "09:04", "09:09", 1);
    assertThat(rate(RatioFigure.COMPLIANCE, facts)).isEqualTo("0/0");
    assertThat(rate(RatioFigure.BREAK_COVERAGE, facts)).isEqualTo("0/0");
    assertThat(rate(RatioFigure.DELIVERY_RATE, facts)).isEqualTo("0/0");
  }

  private static String rate(RatioFigure figure, SomeFacts facts) {
    CountedDay day =
        Json.mapper()
            .readValue(Json.mapper().writeValueAsString(facts.summary()), CountedDay.class);
    var sums = new RatioSums();
    figure.add(sums, ADayOf.personWith(day));
    return sums.numerator() + "/" + sums.denominator();
  }
}
