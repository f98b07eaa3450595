package dev.interlude.analytics.figures.serving;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a tenant's publication has come.
 *
 * @param revision rises with every change of what is published
 * @param k the smallest group shown at the last publication; null before the first
 * @param updated when that was
 */
public record Standing(
    String tenant, long revision, @Nullable Integer k, @Nullable Instant updated) {}
