package dev.interlude.reminder.imports;

import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import dev.interlude.defaults.QueryParameters;
import dev.interlude.reminder.imports.ImportingPeople.Kept;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/people/imports")
@PreAuthorize("hasAuthority('SCOPE_directory:write') or hasRole('tenant-admin')")
@Tag(name = "Directory", description = "Who is reminded, where they belong, when they work.")
class ImportController {

  private final Uploads uploads;
  private final ImportingPeople importing;
  private final WorkingOnImports working;
  private final ImportTable table;
  private final ImportSettings settings;

  ImportController(
      Uploads uploads,
      ImportingPeople importing,
      WorkingOnImports working,
      ImportTable table,
      ImportSettings settings) {
    this.uploads = uploads;
    this.importing = importing;
    this.working = working;
    this.table = table;
    this.settings = settings;
  }

  @PostMapping(consumes = "text/csv")
  @Operation(
      summary = "Enrol and change many people out of a CSV file",
      description =
          "UTF-8, the columns named in the first line: person, department and site are needed;"
              + " zone, workingHours, nonWorkingDates, holidays, policyMode, sharing, status and"
              + " validFrom are as in PUT /v1/people/{id}, and what is empty stays as it is. The"
              + " file is judged whole: 400 invalid-rows names line, column, code and detail, and"
              + " nothing is taken, unless onlyValid=true. dryRun=true says what it would do. Up to"
              + " 5,000 rows are taken before the answer (200), more by a job (202).")
  ResponseEntity<ImportResult> post(
      Caller caller, Principal principal, HttpServletRequest request) {
    var query = new QueryParameters(request.getParameterMap());
    boolean dryRun = query.flag("dryRun");
    boolean onlyValid = query.flag("onlyValid");
    query.refuseIfWrong();
    String tenant = caller.tenant();
    if (dryRun) {
      return ResponseEntity.ok(uploads.with(request, file -> importing.tryOut(tenant, file)));
    }
    var actor = new Actor(principal.getName(), caller.clientId());
    Kept kept = uploads.with(request, file -> importing.keep(tenant, actor, file, onlyValid));
    UUID id = kept.job().id();
    if (kept.rows() <= settings.atOnce()) {
      working.workOn(kept.job());
      return ResponseEntity.ok(find(tenant, id));
    }
    return ResponseEntity.accepted()
        .location(URI.create("/v1/people/imports/" + id))
        .body(find(tenant, id));
  }

  @GetMapping("/{id}")
  @Operation(summary = "How far an import is", description = "Finished ones are kept for 14 days.")
  ImportResult get(Caller caller, @PathVariable UUID id) {
    return find(caller.tenant(), id);
  }

  private ImportResult find(String tenant, UUID id) {
    return table
        .find(tenant, id)
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.NOT_FOUND,
                    "unknown-import",
                    "There is no such import here; finished ones are kept for some days only."));
  }
}
