package dev.interlude.analytics.alerts;

import dev.interlude.analytics.figures.serving.Asked;
import dev.interlude.analytics.figures.serving.Standing;
import dev.interlude.analytics.figures.serving.Table;
import dev.interlude.analytics.figures.serving.Telling;
import dev.interlude.analytics.figures.serving.ValueCells;
import dev.interlude.timeline.MetricRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands out, as JSON and as a table. */
@Component
class TellingAlerts implements Telling {

  private final FindingAlerts finding;

  /** Depends on nothing but the tenant. */
  record AllAlerts() implements Asked {
    @Override
    public Map<String, String> inWords() {
      return Map.of();
    }
  }

  /**
   * What stands out.
   *
   * @param updated when something was published last; null before the first time
   */
  record Answer(@Nullable Instant updated, List<Alert> alerts) {}

  TellingAlerts(FindingAlerts finding) {
    this.finding = finding;
  }

  @Override
  public Answer json(Standing standing) {
    return new Answer(standing.updated(), finding.find(standing.tenant()));
  }

  @Override
  public Table table(Standing standing) {
    Map<String, @Nullable Object> heading = new LinkedHashMap<>();
    heading.put("tenant", standing.tenant());
    heading.put("metric version", MetricRules.METRIC_VERSION);
    heading.put("period", "week");
    heading.put("k", standing.k());
    heading.put("updated", standing.updated());
    List<String> columns =
        new ArrayList<>(List.of("rule", "figure", "by", "unit", "since", "weeks"));
    columns.addAll(ValueCells.COLUMNS);
    columns.addAll(List.of("explanation", "advice"));
    return new Table(
        heading, columns, json(standing).alerts().stream().map(TellingAlerts::line).toList());
  }

  private static List<@Nullable Object> line(Alert alert) {
    List<@Nullable Object> cells =
        new ArrayList<>(
            Arrays.asList(
                alert.rule().wireName(),
                alert.figure(),
                alert.by(),
                alert.unit(),
                alert.since(),
                alert.weeks()));
    cells.addAll(ValueCells.of(alert.latest()));
    cells.addAll(List.of(alert.explanation(), alert.advice()));
    return cells;
  }
}
