package dev.interlude.analytics.figures.publishing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.interlude.analytics.figures.Placement;
import dev.interlude.analytics.figures.UnitKey;
import dev.interlude.analytics.figures.UnitKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people counted when figures were published, by week, and which units were ever shown. */
@Component
class MembershipTable {

  private final JdbcClient engine;

  MembershipTable(JdbcClient engine) {
    this.engine = engine;
  }

  /** Where people counted last, in this week or an earlier one. */
  Map<String, Placement> upTo(String tenant, LocalDate weekStart) {
    var placements = new HashMap<String, Placement>();
    engine
        .sql(
            """
            SELECT department, site, people FROM membership
             WHERE tenant = :tenant
               AND week_start = (SELECT max(week_start) FROM membership
                                  WHERE tenant = :tenant AND week_start <= :week)
            """)
        .param("tenant", tenant)
        .param("week", weekStart)
        .query(
            row -> {
              Placement placement =
                  Placement.of(row.getString("department"), row.getString("site"));
              for (String person : (String[]) row.getArray("people").getArray()) {
                placements.put(person, placement);
              }
            });
    return placements;
  }

  void put(String tenant, LocalDate weekStart, Map<String, Placement> placements) {
    engine
        .sql("DELETE FROM membership WHERE tenant = ? AND week_start = ?")
        .params(tenant, weekStart)
        .update();
    Map<Placement, List<String>> byPlacement =
        placements.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())));
    byPlacement.forEach(
        (placement, people) ->
            engine
                .sql(
                    """
                    INSERT INTO membership (tenant, week_start, department, site, people)
                    VALUES (?, ?, ?, ?, ?)
                    """)
                .params(
                    tenant,
                    weekStart,
                    String.join("/", placement.department()),
                    placement.site() == null ? "" : placement.site(),
                    people.toArray(String[]::new))
                .update());
  }

  /** The units of which a figure was ever shown. */
  Set<UnitKey> shown(String tenant) {
    var shown = new HashSet<UnitKey>();
    engine
        .sql("SELECT unit_kind, unit FROM shown_unit WHERE tenant = ?")
        .param(tenant)
        .query(
            row -> {
              UnitKind kind = UnitKind.valueOf(row.getString("unit_kind").toUpperCase(Locale.ROOT));
              shown.add(new UnitKey(kind, row.getString("unit")));
            });
    return shown;
  }

  void putShown(String tenant, Set<UnitKey> units) {
    engine
        .sql(
            """
            INSERT INTO shown_unit (tenant, unit_kind, unit)
            SELECT :tenant, kind, unit FROM unnest(:kinds::text[], :units::text[]) AS t (kind, unit)
            ON CONFLICT DO NOTHING
            """)
        .param("tenant", tenant)
        .param("kinds", units.stream().map(unit -> unit.kind().wireName()).toArray(String[]::new))
        .param("units", units.stream().map(UnitKey::name).toArray(String[]::new))
        .update();
  }
}
