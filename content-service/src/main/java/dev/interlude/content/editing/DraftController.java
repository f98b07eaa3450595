package dev.interlude.content.editing;

import dev.interlude.content.publishing.Owner;
import dev.interlude.content.routine.Routine;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Editing")
@ApiResponse(responseCode = "403", description = "Not an editor.", content = @Content)
class DraftController {

  private static final String EDITOR = "hasRole('content-editor')";
  private static final String EXAMPLE =
      """
      {"id": "shoulder-roll", "title": {"en": "Roll your shoulders", "da": "Rul med skuldrene"}, \
      "kind": "micro", "goal": "mobility", "bodyAreas": ["shoulders"], "seconds": 40, "…": "see \
      catalogue/routine.schema.json"}""";

  private final WritingDrafts writing;
  private final Drafts drafts;
  private final DraftBody body;

  DraftController(WritingDrafts writing, Drafts drafts, DraftBody body) {
    this.writing = writing;
    this.drafts = drafts;
    this.body = body;
  }

  /** Under which id a copy is written. */
  record CopyRequest(
      @Schema(description = "Another id; the same if absent.", example = "our-shoulder-roll")
          @Pattern(
              regexp = "[a-z0-9]+(-[a-z0-9]+)*",
              message = "small letters, digits and single hyphens")
          @Size(max = 64)
          @Nullable String id) {}

  @GetMapping("/v1/drafts")
  @PreAuthorize("hasAnyRole('content-editor', 'content-reviewer')")
  @Operation(summary = "List the tenant's drafts", description = "Written ones and submitted ones.")
  DraftView.Drafts all(@Parameter(hidden = true) Caller caller) {
    return DraftView.list(drafts.all(Owner.of(caller)));
  }

  @GetMapping("/v1/drafts/{id}")
  @PreAuthorize("hasAnyRole('content-editor', 'content-reviewer')")
  @Operation(summary = "Read a draft", description = "With the ETag that changes need.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  ResponseEntity<byte[]> one(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
    return DraftView.answer(
        HttpStatus.OK, drafts.find(Owner.of(caller), id).orElseThrow(DraftProblems::noSuchDraft));
  }

  @PostMapping(path = "/v1/drafts", consumes = MediaType.APPLICATION_JSON_VALUE)
  @PreAuthorize(EDITOR)
  @Operation(
      summary = "Begin a draft",
      description =
          "Of a new routine or of the next version of one. Version may be absent; author and"
              + " reviewer are those of the tokens, whatever the body says.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = Routine.class),
              examples = @ExampleObject(EXAMPLE)))
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  @ApiResponse(responseCode = "409", description = "There is a draft already.", content = @Content)
  @ApiResponse(responseCode = "413", description = "Over the limit.", content = @Content)
  @ApiResponse(
      responseCode = "422",
      description = "Not of the form; errors names all places.",
      content = @Content)
  ResponseEntity<byte[]> create(
      HttpServletRequest request,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Authentication user) {
    String owner = Owner.of(caller);
    return DraftView.answer(
        HttpStatus.CREATED, writing.create(owner, body.read(request), Editor.of(user)));
  }

  @PostMapping("/v1/routines/{id}/draft")
  @PreAuthorize(EDITOR)
  @Operation(
      summary = "Begin a draft from what is published",
      description =
          "The next version of the tenant's own routine, or a copy of the shared one, which"
              + " cannot be edited itself.")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  ResponseEntity<byte[]> copy(
      @PathVariable String id,
      @Valid @org.springframework.web.bind.annotation.RequestBody(required = false)
          @Nullable CopyRequest copy,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Authentication user) {
    String newId = copy == null ? null : copy.id();
    return DraftView.answer(
        HttpStatus.CREATED, writing.copy(Owner.of(caller), id, newId, Editor.of(user)));
  }

  @PutMapping(path = "/v1/drafts/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @PreAuthorize(EDITOR)
  @Operation(summary = "Replace a draft", description = "The whole of it.")
  @RequestBody(content = @Content(schema = @Schema(implementation = Routine.class)))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  @ApiResponse(responseCode = "412", description = "Changed meanwhile.", content = @Content)
  @ApiResponse(responseCode = "428", description = "If-Match is missing.", content = @Content)
  ResponseEntity<byte[]> replace(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      HttpServletRequest request,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Authentication user) {
    String owner = Owner.of(caller);
    return DraftView.answer(
        HttpStatus.OK, writing.replace(owner, id, ifMatch, body.read(request), Editor.of(user)));
  }

  @DeleteMapping("/v1/drafts/{id}")
  @PreAuthorize(EDITOR)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Discard a draft")
  void discard(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Authentication user) {
    writing.discard(Owner.of(caller), id, ifMatch, Editor.of(user));
  }

  @PostMapping("/v1/drafts/{id}/submission")
  @PreAuthorize(EDITOR)
  @Operation(summary = "Submit a draft for review")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  ResponseEntity<byte[]> submit(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Authentication user) {
    return DraftView.answer(
        HttpStatus.OK, writing.submit(Owner.of(caller), id, ifMatch, Editor.of(user)));
  }
}
