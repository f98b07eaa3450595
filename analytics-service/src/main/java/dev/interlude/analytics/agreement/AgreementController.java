package dev.interlude.analytics.agreement;

import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/tenant/agreement")
@Tag(name = "Agreement")
class AgreementController {

  private final Agreements agreements;
  private final RecordingAgreement recording;

  AgreementController(Agreements agreements, RecordingAgreement recording) {
    this.agreements = agreements;
    this.recording = recording;
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('tenant-admin', 'health-team')")
  @Operation(summary = "The agreement that opened the figures of groups; 404 while there is none")
  Agreement get(Caller caller) {
    return agreements
        .latest(caller.tenant())
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.NOT_FOUND,
                    "agreement-missing",
                    "No agreement is recorded; a tenant-admin records one with PUT."));
  }

  @PutMapping
  @PreAuthorize("hasRole('tenant-admin')")
  @Operation(
      summary = "Records the agreement, which opens the figures of groups",
      description = "Every recording is kept, and noted in the audit log; the latest holds.")
  Agreement put(
      Caller caller, Authentication authentication, @Valid @RequestBody AgreementRequest request) {
    return recording.record(caller, authentication.getName(), request);
  }
}
