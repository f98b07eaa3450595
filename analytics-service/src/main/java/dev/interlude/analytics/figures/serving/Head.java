package dev.interlude.analytics.figures.serving;

import dev.interlude.timeline.MetricRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every answer over periods begins with.
 *
 * @param k the smallest group shown, at the last publication; null before the first
 * @param updated when the newest of these figures was published; null when there is none
 */
public record Head(
    String by,
    String period,
    LocalDate from,
    LocalDate to,
    int metricVersion,
    @Nullable Integer k,
    @Nullable Instant updated) {

  static Head of(Question asked, Standing standing, List<PublishedPeriod> periods) {
    return new Head(
        asked.by(),
        asked.period(),
        asked.from(),
        asked.to(),
        MetricRules.METRIC_VERSION,
        standing.k(),
        periods.stream().map(PublishedPeriod::updated).max(Comparator.naturalOrder()).orElse(null));
  }
}
