package dev.interlude.analytics.figures.serving;

import dev.interlude.analytics.audit.AuditLog;
import dev.interlude.analytics.dates.DateRange;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Figures")
class ReportController {

  private static final String ZIP = "application/zip";

  private final AgreementGate gate;
  private final WeeklyReport report;
  private final AuditLog audit;

  ReportController(AgreementGate gate, WeeklyReport report, AuditLog audit) {
    this.gate = gate;
    this.report = report;
    this.audit = audit;
  }

  @GetMapping(path = "/v1/report.zip", produces = ZIP)
  @PreAuthorize("hasAnyRole('health-team', 'tenant-admin')")
  @Operation(
      summary = "A week as a bundle of tables (CSV), for the safety committee's files",
      description = "Noted in the audit log. 409 agreement-missing before the agreement.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "400", description = "invalid-week: the date is no Monday.")
  ResponseEntity<byte[]> report(
      Caller caller,
      Authentication authentication,
      @Parameter(description = "the Monday of the week", example = "2026-11-16") @RequestParam
          LocalDate week) {
    LocalDate monday = DateRange.requireWritable("/week", week);
    Question.require(
        monday.getDayOfWeek() == DayOfWeek.MONDAY,
        "invalid-week",
        "/week",
        "week is the Monday that it begins with");
    Standing standing = gate.pass(caller.tenant());
    byte[] bundle = report.of(monday, standing);
    audit.add(
        caller,
        authentication.getName(),
        "figures-exported",
        Map.of("what", "report", "week", monday.toString()));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType(ZIP))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("interlude-report-" + monday + ".zip")
                .build()
                .toString())
        .body(bundle);
  }
}
