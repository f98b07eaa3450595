package dev.interlude.content.reading;

import dev.interlude.content.answers.Audience;
import dev.interlude.content.answers.CatalogueState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is not in memory; the rest is answered by a filter before all others. */
@RestController
@RequestMapping("/v1/public/{tenant}/routines")
@SecurityRequirements
@Tag(
    name = "Public routines",
    description = "The same without a token, where the tenant allows it; else 404.")
@ApiResponse(responseCode = "304", description = "Unchanged since the ETag.", content = @Content)
@ApiResponse(responseCode = "404", description = "Not public, or not there.", content = @Content)
class PublicRoutineController {

  private final RoutineRequest routines;
  private final CatalogueState state;

  PublicRoutineController(RoutineRequest routines, CatalogueState state) {
    this.routines = routines;
    this.state = state;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @RoutineFilters
  @Operation(summary = "List public routines")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RoutineList.class)))
  void list(
      @Parameter(example = "acme") @PathVariable String tenant,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    routines.list(Audience.PUBLIC, allowed(tenant), request, response);
  }

  @GetMapping(
      path = "/{id}",
      produces = {MediaType.APPLICATION_JSON_VALUE, Reading.JSON_LD})
  @ReadingWishes
  @Operation(summary = "Read a public routine")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WholeRoutine.class)))
  @ApiResponse(responseCode = "410", description = "Retired; says why.", content = @Content)
  void latest(
      @Parameter(example = "acme") @PathVariable String tenant,
      @Parameter(example = "lower-back-relief") @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    routines.latest(Audience.PUBLIC, allowed(tenant), id, request, response);
  }

  @GetMapping(path = "/{id}/versions", produces = MediaType.APPLICATION_JSON_VALUE)
  @ReadingWishes
  @Operation(summary = "A public routine's history")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RoutineHistory.class)))
  void history(
      @Parameter(example = "acme") @PathVariable String tenant,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    routines.history(Audience.PUBLIC, allowed(tenant), id, request, response);
  }

  @GetMapping(
      path = "/{id}/versions/{version}",
      produces = {MediaType.APPLICATION_JSON_VALUE, Reading.JSON_LD})
  @ReadingWishes
  @Operation(summary = "Read one version of a public routine")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WholeRoutine.class)))
  @ApiResponse(responseCode = "410", description = "Retired; says why.", content = @Content)
  void version(
      @Parameter(example = "acme") @PathVariable String tenant,
      @PathVariable String id,
      @PathVariable int version,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    routines.version(Audience.PUBLIC, allowed(tenant), id, version, request, response);
  }

  private String allowed(String tenant) {
    if (!state.generation(tenant).isPublic()) {
      throw NotReadable.notPublic();
    }
    return tenant;
  }
}
