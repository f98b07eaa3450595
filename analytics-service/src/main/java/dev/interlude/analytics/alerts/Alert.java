package dev.interlude.analytics.alerts;

import dev.interlude.analytics.figures.serving.FigureValue;
import java.time.LocalDate;

/**
 * Something that stands out.
 *
 * @param by the kind of unit
 * @param unit empty for the company
 * @param period the kind of period that was looked at: week
 * @param since the first week of it
 * @param weeks how many weeks that are
 * @param latest the figure of the newest closed week
 */
record Alert(
    Rule rule,
    String figure,
    String by,
    String unit,
    String period,
    LocalDate since,
    int weeks,
    FigureValue latest,
    String explanation,
    String advice) {

  static Alert of(Rule rule, Series series, LocalDate since, int weeks) {
    return new Alert(
        rule,
        series.figure(),
        series.by(),
        series.unit(),
        "week",
        since,
        weeks,
        series.latest(),
        rule.explanation(),
        rule.advice());
  }
}
