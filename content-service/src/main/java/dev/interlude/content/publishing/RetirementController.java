package dev.interlude.content.publishing;

import dev.interlude.content.publishing.Retiring.Retired;
import dev.interlude.contracts.RoutineChanged.Retirement;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Editing", description = "Writing, reviewing, publishing and retiring routines.")
@ApiResponse(responseCode = "404", description = "Nothing of it is published.", content = @Content)
class RetirementController {

  private final Retiring retiring;

  RetirementController(Retiring retiring) {
    this.retiring = retiring;
  }

  /** Why, and how much of it. */
  record RetirementRequest(
      @Schema(description = "Told to readers.", example = "The second exercise strains the neck.")
          @NotBlank
          @Size(max = 500)
          String reason,
      @Schema(description = "Whether people must stop following it at once.")
          @NotNull(message = "is true or false")
          @Nullable Boolean safety,
      @Schema(description = "Only this version; all of them if absent.") @Min(1)
          @Nullable Integer version) {

    Retirement why() {
      return new Retirement(reason, Boolean.TRUE.equals(safety));
    }
  }

  @PostMapping("/v1/routines/{id}/retirement")
  @PreAuthorize("hasAnyRole('content-editor', 'content-reviewer')")
  @Operation(
      summary = "Retire a routine of the tenant",
      description =
          "All versions, so that it is gone everywhere within a second; or one, after which the"
              + " latest one left holds again.")
  Retired retire(
      @PathVariable String id,
      @Valid @RequestBody RetirementRequest request,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Principal user) {
    return retire(Owner.of(caller), id, request, user);
  }

  @PostMapping("/v1/ops/routines/{id}/retirement")
  @PreAuthorize("hasRole('operator')")
  @Operation(
      summary = "Retire a shared routine, for all tenants",
      description = "For operators. A file of that version is not published again.")
  Retired retireShared(
      @PathVariable String id,
      @Valid @RequestBody RetirementRequest request,
      @Parameter(hidden = true) Principal user) {
    return retire(PublishedRoutine.SHARED, id, request, user);
  }

  private Retired retire(String owner, String id, RetirementRequest request, Principal user) {
    return retiring
        .retire(owner, id, request.version(), request.why(), user.getName())
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.NOT_FOUND,
                    "nothing-to-retire",
                    "No such version of it is published here; shared routines are retired by"
                        + " operators."));
  }
}
