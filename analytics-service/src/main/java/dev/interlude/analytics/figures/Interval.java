package dev.interlude.analytics.figures;

import java.math.BigDecimal;

/** A 95 % interval. */
public record Interval(BigDecimal low, BigDecimal high) {}
