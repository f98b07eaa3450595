package dev.interlude.content.reading;

import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.content.publishing.RoutineVersions;
import dev.interlude.content.routine.BodyArea;
import dev.interlude.contracts.BreakKind;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@RequestMapping("/v1/routines")
@Tag(name = "Routines", description = "Published routines, for any token of a tenant.")
class RoutineController {

  private static final String WISHES =
      "Languages in the order wished for; the best there is, is chosen by RFC 4647 lookup.";

  private final RoutineVersions versions;
  private final ReadingSettings settings;
  private final Clock clock;

  RoutineController(RoutineVersions versions, ReadingSettings settings, Clock clock) {
    this.versions = versions;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping
  @Operation(
      summary = "List routines",
      description = "The latest published version of each; a tenant's own hides the shared one.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RoutineList.class)))
  @ApiResponse(responseCode = "304", description = "Unchanged since the ETag.", content = @Content)
  ResponseEntity<byte[]> list(
      @Parameter(
              description = "Only this kind.",
              schema = @Schema(implementation = BreakKind.class))
          @RequestParam(required = false)
          @Nullable BreakKind kind,
      @Parameter(
              description = "Only those for this part of the body.",
              schema = @Schema(implementation = BodyArea.class))
          @RequestParam(required = false)
          @Nullable BodyArea bodyArea,
      @Parameter(description = WISHES, example = "da-DK, en;q=0.5")
          @RequestHeader(name = "Accept-Language", required = false)
          @Nullable String acceptLanguage,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) ServletWebRequest request) {
    List<PublishedRoutine> found = versions.latest(caller.tenant(), kind, bodyArea);
    var offered = new TreeSet<String>();
    found.forEach(published -> offered.addAll(published.routine().locales()));
    LocalDate today = today();
    var body = new RoutineList(found.stream().map(r -> RoutineSummary.of(r, today)).toList());
    return new LocalisedAnswer(body, offered, settings.fallbackLocale())
        .to(acceptLanguage, request);
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "Read a routine",
      description =
          "Preparation, exercises with key frames, cautions, red flags, stop rules and evidence.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WholeRoutine.class)))
  @ApiResponse(responseCode = "304", description = "Unchanged since the ETag.", content = @Content)
  @ApiResponse(
      responseCode = "404",
      description = "No published routine of that id.",
      content = @Content)
  ResponseEntity<byte[]> read(
      @Parameter(example = "lower-back-relief") @PathVariable String id,
      @Parameter(description = WISHES, example = "da-DK, en;q=0.5")
          @RequestHeader(name = "Accept-Language", required = false)
          @Nullable String acceptLanguage,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) ServletWebRequest request) {
    PublishedRoutine published =
        versions
            .latest(caller.tenant(), id)
            .orElseThrow(
                () ->
                    Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-such-routine",
                        "No routine of that id is published; GET /v1/routines lists them."));
    return new LocalisedAnswer(
            WholeRoutine.of(published, today()),
            published.routine().locales(),
            settings.fallbackLocale())
        .to(acceptLanguage, request);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
