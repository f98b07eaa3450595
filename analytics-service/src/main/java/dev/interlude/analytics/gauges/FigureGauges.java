package dev.interlude.analytics.gauges;

import dev.interlude.analytics.gauges.ShownFigures.ShownFigure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Shows figures as {@code interlude.figure}; one that is not shown any more goes. */
@Component
public class FigureGauges {

  private static final Logger log = LoggerFactory.getLogger(FigureGauges.class);

  private final ShownFigures shown;
  private final MultiGauge gauges;

  FigureGauges(ShownFigures shown, MeterRegistry registry) {
    this.shown = shown;
    this.gauges =
        MultiGauge.builder("interlude.figure")
            .description("A published figure of the newest closed week, or day of the company")
            .register(registry);
  }

  public void refresh() {
    try {
      gauges.register(shown.find().stream().map(FigureGauges::row).toList(), true);
    } catch (DataAccessException e) {
      log.warn("figures for Prometheus not refreshed: {}", e.getMessage());
    }
  }

  private static MultiGauge.Row<Number> row(ShownFigure figure) {
    return MultiGauge.Row.of(
        Tags.of(
            "tenant", figure.tenant(),
            "unit_kind", figure.unitKind(),
            "unit", figure.unit(),
            "period", figure.period(),
            "figure", figure.figure()),
        figure.value());
  }
}
