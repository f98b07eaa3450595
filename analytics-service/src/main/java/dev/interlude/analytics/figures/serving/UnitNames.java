package dev.interlude.analytics.figures.serving;

import dev.interlude.timeline.MetricRules;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which units have published periods, be their figures shown or hidden. */
@Component
class UnitNames implements Telling {

  private final JdbcClient reader;

  /** The names of the kinds, each sorted. */
  record Units(
      @Schema(example = "[\"operations\", \"operations/logistics\"]") List<String> departments,
      @Schema(example = "[\"aarhus\"]") List<String> sites) {}

  /** Depends on nothing but the tenant. */
  record AllUnits() implements Asked {
    @Override
    public Map<String, String> inWords() {
      return Map.of();
    }
  }

  UnitNames(@Reader JdbcClient reader) {
    this.reader = reader;
  }

  @Override
  public Units json(Standing standing) {
    return new Units(find(standing.tenant(), "department"), find(standing.tenant(), "site"));
  }

  @Override
  public Table table(Standing standing) {
    Units units = json(standing);
    Map<String, @Nullable Object> heading = new LinkedHashMap<>();
    heading.put("tenant", standing.tenant());
    heading.put("metric version", MetricRules.METRIC_VERSION);
    heading.put("updated", standing.updated());
    List<List<String>> lines = new ArrayList<>();
    units.departments().forEach(unit -> lines.add(List.of("department", unit)));
    units.sites().forEach(unit -> lines.add(List.of("site", unit)));
    return new Table(heading, List.of("by", "unit"), lines);
  }

  private List<String> find(String tenant, String kind) {
    return reader
        .sql(
            """
            SELECT DISTINCT unit FROM published_period
             WHERE tenant = ? AND unit_kind = ? AND metric_version = ?
            """)
        .params(tenant, kind, MetricRules.METRIC_VERSION)
        .query(String.class)
        .list()
        .stream()
        .sorted()
        .toList();
  }
}
