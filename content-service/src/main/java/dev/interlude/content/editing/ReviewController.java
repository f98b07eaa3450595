package dev.interlude.content.editing;

import dev.interlude.content.publishing.Owner;
import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('content-reviewer')")
@Tag(name = "Editing")
@ApiResponse(responseCode = "403", description = "Not a reviewer.", content = @Content)
@ApiResponse(responseCode = "412", description = "Changed meanwhile.", content = @Content)
@ApiResponse(responseCode = "428", description = "If-Match is missing.", content = @Content)
class ReviewController {

  private final ReviewingDrafts reviewing;

  ReviewController(ReviewingDrafts reviewing) {
    this.reviewing = reviewing;
  }

  record SendBackRequest(
      @Schema(description = "What to change.", example = "Say how wide the stance is.")
          @NotBlank
          @Size(max = 2000)
          String comment) {}

  record PublicationRequest(
      @Schema(description = "For the audit trail.") @Size(max = 2000) @Nullable String comment) {}

  record Publication(String id, int version, Instant publishedAt, String reviewer) {}

  @PostMapping("/v1/drafts/{id}/return")
  @Operation(summary = "Send a draft back", description = "The comment stands in the audit trail.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  ResponseEntity<byte[]> sendBack(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody SendBackRequest request,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Authentication user) {
    return DraftView.answer(
        HttpStatus.OK,
        reviewing.sendBack(Owner.of(caller), id, ifMatch, request.comment(), Editor.of(user)));
  }

  @PostMapping("/v1/drafts/{id}/publication")
  @Operation(
      summary = "Publish a draft",
      description = "By someone who did not write it. Every rule is checked, all are answered.")
  @ApiResponse(
      responseCode = "422",
      description = "Breaks rules; errors names all, with JSON pointers.",
      content = @Content)
  Publication publish(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody(required = false) @Nullable PublicationRequest request,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Authentication user) {
    PublishedRoutine published =
        reviewing.publish(
            Owner.of(caller),
            id,
            ifMatch,
            request == null ? null : request.comment(),
            Editor.of(user));
    return new Publication(
        id, published.routine().version(), published.publishedAt(), published.routine().reviewer());
  }
}
