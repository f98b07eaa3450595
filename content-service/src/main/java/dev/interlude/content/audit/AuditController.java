package dev.interlude.content.audit;

import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Editing")
class AuditController {

  private final AuditTrail trail;

  AuditController(AuditTrail trail) {
    this.trail = trail;
  }

  /** The entries of one routine, the latest first. */
  record Entries(List<AuditEntry> entries) {}

  @GetMapping("/v1/routines/{id}/audit")
  @PreAuthorize("hasAnyRole('content-editor', 'content-reviewer', 'tenant-admin')")
  @Operation(
      summary = "Who did what to a routine of the tenant",
      description = "The latest first, at most 1,000; for editors, reviewers and tenant-admins.")
  Entries of(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
    return new Entries(trail.of(caller.tenant(), id));
  }
}
