package dev.interlude.content.reading;

import dev.interlude.content.answers.Audience;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/routines")
@Tag(name = "Routines", description = "Published routines, for any token of a tenant.")
@ApiResponse(responseCode = "304", description = "Unchanged since the ETag.", content = @Content)
class RoutineController {

  private final RoutineRequest routines;

  RoutineController(RoutineRequest routines) {
    this.routines = routines;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @RoutineFilters
  @Operation(
      summary = "List routines",
      description = "The latest published version of each; a tenant's own hides the shared one.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RoutineList.class)))
  @ApiResponse(
      responseCode = "400",
      description = "A parameter is unknown or wrong; errors names it.",
      content = @Content)
  void list(
      @Parameter(hidden = true) Caller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    routines.list(Audience.PRIVATE, caller.tenant(), request, response);
  }

  @GetMapping(
      path = "/{id}",
      produces = {MediaType.APPLICATION_JSON_VALUE, Reading.JSON_LD})
  @ReadingWishes
  @Operation(
      summary = "Read a routine",
      description =
          "The latest published version: preparation, exercises with key frames, cautions, red"
              + " flags, stop rules and evidence; or as schema.org's ExercisePlan.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WholeRoutine.class)))
  @ApiResponse(responseCode = "404", description = "Never published.", content = @Content)
  @ApiResponse(responseCode = "410", description = "Retired; says why.", content = @Content)
  void latest(
      @Parameter(hidden = true) Caller caller,
      @Parameter(example = "lower-back-relief") @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    routines.latest(Audience.PRIVATE, caller.tenant(), id, request, response);
  }

  @GetMapping(path = "/{id}/versions", produces = MediaType.APPLICATION_JSON_VALUE)
  @ReadingWishes
  @Operation(summary = "A routine's history", description = "Retired versions with the reason.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RoutineHistory.class)))
  @ApiResponse(responseCode = "404", description = "Never published.", content = @Content)
  void history(
      @Parameter(hidden = true) Caller caller,
      @Parameter(example = "lower-back-relief") @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    routines.history(Audience.PRIVATE, caller.tenant(), id, request, response);
  }

  @GetMapping(
      path = "/{id}/versions/{version}",
      produces = {MediaType.APPLICATION_JSON_VALUE, Reading.JSON_LD})
  @ReadingWishes
  @Operation(summary = "Read one version", description = "A published version never changes.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WholeRoutine.class)))
  @ApiResponse(responseCode = "404", description = "Never published.", content = @Content)
  @ApiResponse(responseCode = "410", description = "Retired; says why.", content = @Content)
  void version(
      @Parameter(hidden = true) Caller caller,
      @Parameter(example = "lower-back-relief") @PathVariable String id,
      @PathVariable int version,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    routines.version(Audience.PRIVATE, caller.tenant(), id, version, request, response);
  }
}
