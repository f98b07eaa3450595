package dev.interlude.analytics.figures.serving;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@Tag(name = "Figures", description = "What is published of groups; never of a person.")
class FiguresController {

  private static final String EXAMPLE =
      """
      {"by": "department", "period": "week", "from": "2026-11-16", "to": "2026-11-16",
       "metricVersion": 1, "k": 10, "updated": "2026-11-26T00:01:12Z",
       "periods": [
        {"unit": "operations", "start": "2026-11-16", "state": "frozen",
         "updated": "2026-11-26T00:01:12Z",
         "figures": {
          "people": {"value": 85},
          "sittingHoursPer8h": {"value": 5.7, "low": 5.4, "high": 5.9},
          "prolongedShare": {"atLeast": 0.95},
          "compliance": {"suppressed": "protects-another-group"},
          "responseMedianMinutes": null},
         "boutLengthShare": {"0": {"value": 0.08}, "5": {"value": 0.14}},
         "funnel": {"due": {"value": 1640}, "delivered": {"value": 1595}},
         "responseDelayShare": {"0": {"value": 0.31}, "1": {"value": 0.22}},
         "outcomeShare": {"movement/completed": {"value": 0.58}},
         "evidenceShare": {"input-activity": {"value": 0.71}}}]}
      """;

  private final PeriodAnswers answers;

  FiguresController(PeriodAnswers answers) {
    this.answers = answers;
  }

  @AnswersAboutGroups("/v1/figures")
  @Operation(
      summary = "Published figures of the caller's company",
      description =
          """
          Names and formulas are those of docs/metrics.md, section 2. A figure is an object with \
          value (and low, high: its 95 % interval), or atMost or atLeast where the exact share \
          would say something of each person, or suppressed with the reason; null means that \
          nobody contributed. A unit that is not known has no periods.""")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = FiguresAnswer.class),
              examples = @ExampleObject(EXAMPLE)))
  @Nullable ResponseEntity<byte[]> figures(
      Caller caller,
      @ParameterObject FigureParameters parameters,
      @Parameter(description = "names of figures; may be repeated, and all without it")
          @RequestParam(defaultValue = "")
          List<String> figure,
      ServletWebRequest request) {
    Question periods = Question.of(parameters, Question.DAYS_WEEKS_MONTHS);
    var asked = SomeFigures.of(periods, figure);
    return answers.give(
        caller, request, parameters.format(), "figures", asked, periods, asked.layout());
  }
}
