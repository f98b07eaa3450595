package dev.interlude.analytics.figures.publishing;

import org.jspecify.annotations.Nullable;

/**
 * A period whose figures may still change.
 *
 * @param last its publication; null for none yet
 */
record UnfrozenPeriod(Period period, @Nullable Publication last) {}
