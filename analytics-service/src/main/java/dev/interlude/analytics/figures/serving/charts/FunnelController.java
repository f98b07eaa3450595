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
class FunnelController {

  private static final String EXAMPLE =
      """
      {"by": "company", "period": "week", "from": "2026-11-16", "to": "2026-11-16",
       "metricVersion": 1, "k": 10, "updated": "2026-11-26T00:01:12Z",
       "periods": [
        {"unit": "", "start": "2026-11-16", "state": "frozen", "updated": "2026-11-26T00:01:12Z",
         "steps": [{"step": "due", "value": 1640}, {"step": "delivered", "value": 1595},
                   {"step": "started", "value": 1080}, {"step": "completed", "value": 925}]}]}
      """;

  private final PeriodAnswers answers;

  FunnelController(PeriodAnswers answers) {
    this.answers = answers;
  }

  @AnswersAboutGroups("/v1/funnel")
  @Operation(
      summary = "What became of breaks, from due to completed",
      description =
          """
          Counts of prompted breaks: due, delivered, started, completed.""")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = FunnelAnswer.class),
              examples = @ExampleObject(EXAMPLE)))
  @Nullable ResponseEntity<byte[]> funnel(
      Caller caller, @ParameterObject FigureParameters parameters, ServletWebRequest request) {
    Question asked = Question.of(parameters, Question.DAYS_WEEKS_MONTHS);
    return answers.give(
        caller, request, parameters.format(), "funnel", asked, asked, FunnelAnswer.LAYOUT);
  }
}
