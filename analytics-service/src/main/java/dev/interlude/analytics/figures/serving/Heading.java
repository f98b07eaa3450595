package dev.interlude.analytics.figures.serving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands above a table, so that it explains itself when it lies about by itself. */
final class Heading {

  private Heading() {}

  static Map<String, @Nullable Object> of(
      Standing standing, Head head, List<PublishedPeriod> coverage) {
    Map<String, @Nullable Object> lines = new LinkedHashMap<>();
    lines.put("tenant", standing.tenant());
    lines.put("metric version", head.metricVersion());
    lines.put("by", head.by());
    lines.put("period", head.period());
    lines.put("from", head.from());
    lines.put("to", head.to());
    lines.put("k", head.k());
    lines.put("coverage", Coverage.of(coverage));
    lines.put("updated", head.updated());
    return lines;
  }
}
