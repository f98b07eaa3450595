package dev.interlude.analytics.annotations;

import dev.interlude.analytics.annotations.TellingAnnotations.Between;
import dev.interlude.analytics.dates.DateRange;
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
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@Tag(name = "Annotations", description = "What happened when, beside the figures.")
class AnnotationController {

  private static final String EXAMPLE =
      """
      {"annotations": [
        {"id": "0f1a4c1e-6b0c-4f0f-9d53-6b8f6a7d2c11", "date": "2026-11-16",
         "text": "Sit-stand desks on the second floor", "by": "site", "unit": "aarhus",
         "kind": "note", "author": "henrik", "createdAt": "2026-11-17T08:12:40Z"}]}
      """;

  private static final int MOST_DAYS = 800;

  private final Annotating annotating;
  private final Annotations annotations;
  private final Answers answers;

  AnnotationController(Annotating annotating, Annotations annotations, Answers answers) {
    this.annotating = annotating;
    this.annotations = annotations;
    this.answers = answers;
  }

  @AnswersAboutGroups("/v1/annotations")
  @Operation(
      summary = "Annotations between two dates, both inclusive",
      description = "At most 800 days.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = TellingAnnotations.Answer.class),
              examples = @ExampleObject(EXAMPLE)))
  @Nullable ResponseEntity<byte[]> list(
      Caller caller,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable String format,
      ServletWebRequest request) {
    var asked = new Between(DateRange.of(from, to, from, MOST_DAYS));
    return answers.give(
        Asking.of(caller, format, request),
        "annotations",
        asked,
        new TellingAnnotations(annotations, asked));
  }

  @PostMapping("/v1/annotations")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('health-team', 'tenant-admin')")
  @Operation(
      summary = "Notes what happened on a date",
      description =
          """
          It stands as a line on every chart over time. Everyone who sees figures sees it: name no \
          person, and nothing that points to one. Noted in the audit log, without the text.""")
  Annotation add(
      Caller caller, Authentication authentication, @Valid @RequestBody AnnotationRequest request) {
    return annotating.add(caller, authentication.getName(), request);
  }

  @DeleteMapping("/v1/annotations/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasAnyRole('health-team', 'tenant-admin')")
  @Operation(summary = "Takes an annotation back", description = "404 annotation-unknown.")
  void delete(Caller caller, Authentication authentication, @PathVariable UUID id) {
    annotating.delete(caller, authentication.getName(), id);
  }
}
