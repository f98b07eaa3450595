package dev.interlude.analytics.figures.serving.charts;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.interlude.analytics.figures.serving.AnswersAboutGroups;
import dev.interlude.analytics.figures.serving.FigureParameters;
import dev.interlude.analytics.figures.serving.PeriodAnswers;
import dev.interlude.analytics.figures.serving.Question;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@Tag(name = "Figures")
class DataQualityController {

  private static final String EXAMPLE =
      """
      {"by": "company", "period": "week", "from": "2026-11-16", "to": "2026-11-16",
       "metricVersion": 1, "k": 10, "updated": "2026-11-26T00:01:12Z",
       "periods": [
        {"start": "2026-11-16", "state": "frozen", "updated": "2026-11-26T00:01:12Z",
         "dataCoverage": {"value": 0.62, "low": 0.58, "high": 0.66},
         "inferredShare": {"value": 0.74, "low": 0.69, "high": 0.79},
         "deliveryRate": {"value": 0.97, "low": 0.96, "high": 0.98},
         "evidenceShare": {"input-activity": {"value": 0.71}, "desk-sensor": {"value": 0.29}},
         "laterFacts": 5}]}
      """;

  private final PeriodAnswers answers;

  DataQualityController(PeriodAnswers answers) {
    this.answers = answers;
  }

  @AnswersAboutGroups("/v1/data-quality")
  @Operation(
      summary = "How far the figures of the company can be relied on",
      description =
          """
          Coverage, how much is inferred from keyboards and mice, delivery of prompts, which evidence \
          decides, and how much came too late to count.""")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = DataQualityAnswer.class),
              examples = @ExampleObject(EXAMPLE)))
  @Nullable ResponseEntity<byte[]> quality(
      Caller caller,
      @Parameter(description = "day, week or month; week if left out")
          @RequestParam(defaultValue = "week")
          String period,
      @Parameter(description = "first begin of a period, inclusive", example = "2026-11-02")
          @RequestParam
          String from,
      @Parameter(description = "last begin of a period, inclusive", example = "2026-11-29")
          @RequestParam
          String to,
      @RequestParam(required = false) @Nullable String format,
      ServletWebRequest request) {
    Question asked =
        Question.of(FigureParameters.ofCompany(period, from, to), Question.DAYS_WEEKS_MONTHS);
    return answers.give(
        caller, request, format, "data-quality", asked, asked, DataQualityAnswer.LAYOUT);
  }
}
