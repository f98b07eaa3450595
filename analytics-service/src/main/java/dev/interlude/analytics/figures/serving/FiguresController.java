package dev.interlude.analytics.figures.serving;

import dev.interlude.analytics.dates.DateRange;
import dev.interlude.analytics.figures.serving.FiguresAnswer.PeriodFigures;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import dev.interlude.timeline.MetricRules;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Figures")
class FiguresController {

  private final PublishedFigures figures;

  FiguresController(PublishedFigures figures) {
    this.figures = figures;
  }

  @GetMapping("/v1/figures")
  @PreAuthorize("hasAnyRole('health-team', 'tenant-admin')")
  @Operation(
      summary = "Published figures of the caller's company",
      description =
          """
          Names and formulas are those of docs/metrics.md, section 2. A figure is an object with \
          value (and low, high: its 95 % interval), or atMost or atLeast where the exact share \
          would say something of each person, or suppressed with the reason; null means that \
          nobody contributed. 409 agreement-missing until a tenant-admin has recorded the \
          agreement.\
          """)
  FiguresAnswer figures(
      Caller caller,
      @Parameter(description = "the kind of unit: company") @RequestParam(defaultValue = "company")
          String by,
      @Parameter(description = "the kind of period: day") @RequestParam(defaultValue = "day")
          String period,
      @Parameter(description = "first day, inclusive") @RequestParam LocalDate from,
      @Parameter(description = "last day, inclusive; at most 400 days after the first")
          @RequestParam
          LocalDate to) {
    require(by.equals("company"), "unknown-unit-kind", "by must be company, and is " + by + ".");
    require(period.equals("day"), "unknown-period", "period must be day, and is " + period + ".");
    DateRange range = DateRange.of(from, to, from);
    String tenant = caller.tenant();
    if (!figures.haveAgreement(tenant)) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "agreement-missing",
          "Figures of groups are off until a tenant-admin records the agreement"
              + " (PUT /v1/tenant/agreement).");
    }
    List<PeriodFigures> periods =
        figures.find(tenant, by, period, range, MetricRules.METRIC_VERSION);
    return new FiguresAnswer(
        by,
        period,
        from,
        to,
        MetricRules.METRIC_VERSION,
        figures.latestK(tenant),
        updated(periods),
        periods);
  }

  private static @Nullable Instant updated(List<PeriodFigures> periods) {
    return periods.stream().map(PeriodFigures::updated).max(Comparator.naturalOrder()).orElse(null);
  }

  private static void require(boolean holds, String code, String detail) {
    if (!holds) {
      throw Problem.of(HttpStatus.BAD_REQUEST, code, detail);
    }
  }
}
