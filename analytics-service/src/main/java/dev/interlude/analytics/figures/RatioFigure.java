package dev.interlude.analytics.figures;

import java.util.function.ToLongFunction;

/**
 * The figures that are a ratio of two sums, as the table of docs/metrics.md, section 2, lists them.
 */
enum RatioFigure {
  SITTING_HOURS_PER_8H("sittingHoursPer8h", p -> p.sitting, p -> p.recorded, 8, Measure.HOURS),
  PROLONGED_SHARE("prolongedShare", p -> p.prolonged, p -> p.sitting, 1, Measure.SHARE),
  SITTING_BREAKS_PER_SITTING_HOUR(
      "sittingBreaksPerSittingHour", p -> p.sittingBreaks, p -> p.sitting, 3600, Measure.RATE),
  INFERRED_SHARE("inferredShare", p -> p.inferred, p -> p.sitting, 1, Measure.SHARE),
  COMPLIANCE("compliance", p -> p.breaks.completed, p -> p.breaks.delivered(), 1, Measure.SHARE),
  BREAK_COVERAGE(
      "breakCoverage",
      p -> p.breaks.completed + p.natural + p.spontaneous,
      p -> p.breaks.resolved() + p.natural + p.spontaneous,
      1,
      Measure.SHARE),
  DELIVERY_RATE(
      "deliveryRate", p -> p.breaks.delivered(), p -> p.breaks.resolved(), 1, Measure.SHARE),
  DATA_COVERAGE("dataCoverage", p -> p.validDays, p -> p.expectedDays, 1, Measure.SHARE);

  private final String wireName;
  private final ToLongFunction<PersonSums> numerator;
  private final ToLongFunction<PersonSums> denominator;
  private final int factor;
  private final Measure measure;

  RatioFigure(
      String wireName,
      ToLongFunction<PersonSums> numerator,
      ToLongFunction<PersonSums> denominator,
      int factor,
      Measure measure) {
    this.wireName = wireName;
    this.numerator = numerator;
    this.denominator = denominator;
    this.factor = factor;
    this.measure = measure;
  }

  String wireName() {
    return wireName;
  }

  /** Whether a share near 0 or 1 is shown as such only: it would tell what nearly everyone did. */
  boolean hidesExtremes() {
    return switch (this) {
      case COMPLIANCE, BREAK_COVERAGE, PROLONGED_SHARE -> true;
      case SITTING_HOURS_PER_8H,
          SITTING_BREAKS_PER_SITTING_HOUR,
          INFERRED_SHARE,
          DELIVERY_RATE,
          DATA_COVERAGE ->
          false;
    };
  }

  RatioSums sums(Iterable<PersonSums> persons) {
    var sums = new RatioSums();
    for (PersonSums person : persons) {
      sums.add(numerator.applyAsLong(person), denominator.applyAsLong(person));
    }
    return sums;
  }

  RatioEstimate estimate(RatioSums sums) {
    return RatioEstimate.of(sums, factor, measure);
  }

  Measure measure() {
    return measure;
  }
}
