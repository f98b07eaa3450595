package dev.interlude.analytics.figures.serving.comparison;

import java.math.BigDecimal;

/** Between which values chance alone would leave a group of that size, in 95 and in 99.8 %. */
public record FunnelLimits(
    int people, BigDecimal low95, BigDecimal high95, BigDecimal low998, BigDecimal high998) {}
