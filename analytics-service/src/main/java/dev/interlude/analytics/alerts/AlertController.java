package dev.interlude.analytics.alerts;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.interlude.analytics.alerts.TellingAlerts.AllAlerts;
import dev.interlude.analytics.figures.serving.Answers;
import dev.interlude.analytics.figures.serving.AnswersAboutGroups;
import dev.interlude.analytics.figures.serving.Asking;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
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
@Tag(name = "Alerts", description = "What stands out.")
class AlertController {

  private static final String EXAMPLE =
      """
      {"updated": "2026-11-26T00:01:12Z", "alerts": [
        {"rule": "shift", "figure": "compliance", "by": "company", "unit": "", "period": "week",
         "since": "2026-10-12", "weeks": 6, "latest": {"value": 0.61, "low": 0.58, "high": 0.64},
         "explanation": "The newest weeks, six or more in a row, all lie on one side of the median.",
         "advice": "Ask what changed at that time, and note it as an annotation."}]}
      """;

  private final TellingAlerts alerts;
  private final Answers answers;

  AlertController(TellingAlerts alerts, Answers answers) {
    this.alerts = alerts;
    this.answers = answers;
  }

  @AnswersAboutGroups("/v1/alerts")
  @Operation(
      summary = "What stands out in the newest closed week, and what one could do",
      description =
          """
          Rules: coverage-low and delivery-low (data that hardly carry a figure), shift and \
          crossings (run charts over half a year of weeks), funnel-low and funnel-high (units \
          outside the 99.8 % limits). Built on published figures alone.""")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = TellingAlerts.Answer.class),
              examples = @ExampleObject(EXAMPLE)))
  @Nullable ResponseEntity<byte[]> alerts(
      Caller caller,
      @RequestParam(required = false) @Nullable String format,
      ServletWebRequest request) {
    return answers.give(Asking.of(caller, format, request), "alerts", new AllAlerts(), alerts);
  }
}
