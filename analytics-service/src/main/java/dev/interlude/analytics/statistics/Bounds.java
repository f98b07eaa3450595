package dev.interlude.analytics.statistics;

/** The two ends of an interval or of limits. */
public record Bounds(double low, double high) {}
