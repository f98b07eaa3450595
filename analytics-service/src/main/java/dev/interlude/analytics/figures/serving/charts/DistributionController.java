package dev.interlude.analytics.figures.serving.charts;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.interlude.analytics.figures.serving.AnswersAboutGroups;
import dev.interlude.analytics.figures.serving.FigureParameters;
import dev.interlude.analytics.figures.serving.PeriodAnswers;
import dev.interlude.analytics.figures.serving.Question;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@Tag(name = "Figures")
class DistributionController {

  private static final String EXAMPLE =
      """
      {"by": "company", "period": "week", "from": "2026-11-16", "to": "2026-11-16",
       "metricVersion": 1, "k": 10, "updated": "2026-11-26T00:01:12Z",
       "periods": [
        {"unit": "", "start": "2026-11-16", "state": "frozen", "updated": "2026-11-26T00:01:12Z",
         "bins": [{"fromMinutes": 0, "toMinutes": 5, "value": 0.08},
                  {"fromMinutes": 90, "toMinutes": null, "value": 0.11}]}]}
      """;

  private final PeriodAnswers answers;

  DistributionController(PeriodAnswers answers) {
    this.answers = answers;
  }

  @AnswersAboutGroups("/v1/distribution")
  @Operation(
      summary = "How long people sit at a stretch",
      description =
          """
          The share of all sitting by the length of the bout it belongs to.""")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = DistributionAnswer.class),
              examples = @ExampleObject(EXAMPLE)))
  @Nullable ResponseEntity<byte[]> distribution(
      Caller caller, @ParameterObject FigureParameters parameters, ServletWebRequest request) {
    Question asked = Question.of(parameters, Question.DAYS_WEEKS_MONTHS);
    return answers.give(
        caller,
        request,
        parameters.format(),
        "distribution",
        asked,
        asked,
        DistributionAnswer.LAYOUT);
  }
}
