package dev.interlude.analytics.figures.serving.comparison;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.interlude.analytics.figures.serving.Answers;
import dev.interlude.analytics.figures.serving.AnswersAboutGroups;
import dev.interlude.analytics.figures.serving.Asking;
import dev.interlude.analytics.figures.serving.PublishedFigures;
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
class ComparisonController {

  private static final String EXAMPLE =
      """
      {"figure": "compliance", "by": "department", "period": "week", "start": "2026-11-16",
       "metricVersion": 1, "k": 10, "updated": "2026-11-26T00:01:12Z",
       "company": {"value": 0.58, "low": 0.55, "high": 0.61}, "people": 180,
       "points": [
        {"unit": "lab", "people": null, "suppressed": "group-too-small", "position": null},
        {"unit": "operations", "people": 85, "value": 0.55, "low": 0.49, "high": 0.61,
         "position": "inside"}],
       "limits": [{"people": 85, "low95": 0.5200, "high95": 0.6400,
                   "low998": 0.4854, "high998": 0.6746}]}
      """;

  private final PublishedFigures published;
  private final Answers answers;

  ComparisonController(PublishedFigures published, Answers answers) {
    this.published = published;
    this.answers = answers;
  }

  @AnswersAboutGroups("/v1/comparison")
  @Operation(
      summary = "One figure of all departments or sites, beside the company: a funnel plot",
      description =
          """
          The limits say how far chance alone leaves a group of that size from the company's \
          figure, in 95 and in 99.8 %. A unit inside them does not differ; there is no ranking.""")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = ComparisonAnswer.class),
              examples = @ExampleObject(EXAMPLE)))
  @Nullable ResponseEntity<byte[]> comparison(
      Caller caller,
      @Parameter(description = "a ratio of docs/metrics.md, section 2; compliance if left out")
          @RequestParam(required = false)
          @Nullable String figure,
      @Parameter(description = "department or site; department if left out")
          @RequestParam(required = false)
          @Nullable String by,
      @Parameter(description = "week or month; week if left out") @RequestParam(required = false)
          @Nullable String period,
      @Parameter(description = "the begin of the period", example = "2026-11-16") @RequestParam
          String start,
      @RequestParam(required = false) @Nullable String format,
      ServletWebRequest request) {
    var asked = ComparisonQuestion.of(figure, by, period, start);
    return answers.give(
        Asking.of(caller, format, request),
        "comparison",
        asked,
        new TellingComparison(published, asked));
  }
}
