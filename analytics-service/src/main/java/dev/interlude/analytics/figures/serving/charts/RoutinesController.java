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
class RoutinesController {

  private static final String EXAMPLE =
      """
      {"by": "company", "period": "week", "from": "2026-11-16", "to": "2026-11-16",
       "metricVersion": 1, "k": 10, "updated": "2026-11-26T00:01:12Z",
       "periods": [
        {"start": "2026-11-16", "state": "frozen", "updated": "2026-11-26T00:01:12Z",
         "routines": [
          {"routine": "neck-reset", "started": {"value": 240},
           "completion": {"value": 0.81, "low": 0.76, "high": 0.86},
           "painChange": {"value": -0.4, "low": -0.7, "high": -0.1}}]}]}
      """;

  private final PeriodAnswers answers;

  RoutinesController(PeriodAnswers answers) {
    this.answers = answers;
  }

  @AnswersAboutGroups("/v1/routines/usage")
  @Operation(
      summary = "How routines are used in the company",
      description =
          """
          Of the company only. Change in pain is the mean over persons of what they told after less \
          what they told before, for 30 people or more; it says nothing of the cause.""")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = RoutinesAnswer.class),
              examples = @ExampleObject(EXAMPLE)))
  @Nullable ResponseEntity<byte[]> usage(
      Caller caller,
      @Parameter(description = "week or month; week if left out")
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
        Question.of(FigureParameters.ofCompany(period, from, to), Question.WEEKS_MONTHS);
    return answers.give(caller, request, format, "routines", asked, asked, RoutinesAnswer.LAYOUT);
  }
}
