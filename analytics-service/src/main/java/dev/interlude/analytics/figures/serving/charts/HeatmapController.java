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
class HeatmapController {

  private static final String EXAMPLE =
      """
      {"by": "company", "period": "week", "from": "2026-11-16", "to": "2026-11-16",
       "metricVersion": 1, "k": 10, "updated": "2026-11-26T00:01:12Z",
       "periods": [
        {"unit": "", "start": "2026-11-16", "state": "frozen", "updated": "2026-11-26T00:01:12Z",
         "cells": [{"weekday": 1, "hour": 9, "value": 0.41},
                   {"weekday": 1, "hour": 18, "suppressed": "group-too-small"}]}]}
      """;

  private final PeriodAnswers answers;

  HeatmapController(PeriodAnswers answers) {
    this.answers = answers;
  }

  @AnswersAboutGroups("/v1/heatmap")
  @Operation(
      summary = "When people sit for long: by weekday and hour",
      description =
          """
          The share of the recorded time of each hour of the week that was sat in bouts of half \
          an hour or longer. Weeks and months only.""")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = HeatmapAnswer.class),
              examples = @ExampleObject(EXAMPLE)))
  @Nullable ResponseEntity<byte[]> heatmap(
      Caller caller, @ParameterObject FigureParameters parameters, ServletWebRequest request) {
    Question asked = Question.of(parameters, Question.WEEKS_MONTHS);
    return answers.give(
        caller, request, parameters.format(), "heatmap", asked, asked, HeatmapAnswer.LAYOUT);
  }
}
