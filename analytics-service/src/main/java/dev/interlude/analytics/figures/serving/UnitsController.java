package dev.interlude.analytics.figures.serving;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.interlude.analytics.figures.serving.UnitNames.AllUnits;
import dev.interlude.analytics.figures.serving.UnitNames.Units;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
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
class UnitsController {

  private final UnitNames units;
  private final Answers answers;

  UnitsController(UnitNames units, Answers answers) {
    this.units = units;
    this.answers = answers;
  }

  @AnswersAboutGroups("/v1/units")
  @Operation(
      summary = "The departments and sites with published periods",
      description = "Also those of which every figure is hidden: the figures say why.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = Units.class)))
  @Nullable ResponseEntity<byte[]> units(
      Caller caller,
      @RequestParam(required = false) @Nullable String format,
      ServletWebRequest request) {
    return answers.give(Asking.of(caller, format, request), "units", new AllUnits(), units);
  }
}
