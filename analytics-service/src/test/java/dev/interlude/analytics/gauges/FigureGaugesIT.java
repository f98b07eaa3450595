package dev.interlude.analytics.gauges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.figures.serving.SomePublished;
import dev.interlude.testsupport.InterludeIntegrationTest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "analytics")
class FigureGaugesIT {

  @Autowired JdbcClient engine;
  @Autowired FigureGauges gauges;
  @Autowired MeterRegistry registry;

  @Test
  void showTheNewestClosedWeekOfAllUnitsAndDayOfTheCompany() {
    var published =
        SomePublished.ofACompany(engine)
            .week("company", "", "2026-11-09")
            .shows("compliance", "", 0.4)
            .week("company", "", "2026-11-16")
            .shows("compliance", "", 0.55, 0.49, 0.61)
            .week("department", "operations", "2026-11-16")
            .shows("compliance", "", 0.6)
            .hides("breakCoverage", "", "group-too-small")
            .isAtMost("prolongedShare", "", 0.05)
            .hasNone("deliveryRate", "")
            .shows("funnel", "due", 120)
            .week("department", "sales", "2026-11-09")
            .shows("compliance", "", 0.7)
            .period("company", "", "week", "2026-11-23", "open")
            .shows("compliance", "", 0.1)
            .period("company", "", "day", "2026-11-22", "closed")
            .shows("compliance", "", 0.52)
            .period("site", "aarhus", "day", "2026-11-22", "closed")
            .shows("compliance", "", 0.9)
            .period("company", "", "month", "2026-10-01", "frozen")
            .shows("compliance", "", 0.3);

    gauges.refresh();

    assertThat(shown(published.tenant()))
        .containsOnly(
            Map.entry("company//week/compliance", 0.55),
            Map.entry("department/operations/week/compliance", 0.6),
            Map.entry("company//day/compliance", 0.52));
  }

  @Test
  void goWhenTheirFigureIsNotShownAnyMore() {
    var published =
        SomePublished.ofACompany(engine)
            .week("company", "", "2026-11-16")
            .shows("compliance", "", 0.55)
            .shows("people", "", 45);
    gauges.refresh();
    assertThat(shown(published.tenant())).hasSize(2);

    published.week("company", "", "2026-11-23").hides("compliance", "", "group-too-small");
    gauges.refresh();

    assertThat(shown(published.tenant())).isEmpty();
  }

  private Map<String, Double> shown(String tenant) {
    var shown = new TreeMap<String, Double>();
    registry.find("interlude.figure").tag("tenant", tenant).gauges().stream()
        .forEach(gauge -> shown.put(name(gauge.getId()), value(gauge)));
    return shown;
  }

  private static String name(Meter.Id id) {
    return String.join(
        "/", id.getTag("unit_kind"), id.getTag("unit"), id.getTag("period"), id.getTag("figure"));
  }

  private static double value(Gauge gauge) {
    return gauge.value();
  }
}
