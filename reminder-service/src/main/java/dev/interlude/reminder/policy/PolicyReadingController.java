package dev.interlude.reminder.policy;

import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/policies")
@PreAuthorize("hasAuthority('SCOPE_directory:write') or hasRole('tenant-admin')")
@Tag(name = "Policies", description = "How often breaks are due, and for whom.")
class PolicyReadingController {

  private static final int MOST = 1000;

  private final PolicyVersions versions;
  private final Progress progress;
  private final Scopes scopes;

  PolicyReadingController(PolicyVersions versions, Progress progress, Scopes scopes) {
    this.versions = versions;
    this.progress = progress;
    this.scopes = scopes;
  }

  @GetMapping("/presets")
  @Operation(summary = "Policies to begin with, and where they come from")
  List<Preset> presets() {
    return Preset.ALL;
  }

  @GetMapping
  @Operation(
      summary = "The policies in force",
      description =
          "At most 1,000, by scope. For a person the nearest holds: their own, that of their"
              + " department or of one above it, the tenant's, else hse-5-per-60.")
  List<PolicyView> all(Caller caller) {
    Map<String, Progress.Of> known = progress.in(caller.tenant());
    return versions.inForce(caller.tenant(), MOST).stream()
        .map(version -> PolicyView.of(version, known.get(version.scope().text())))
        .toList();
  }

  @GetMapping("/versions")
  @Operation(
      summary = "All versions of one policy, the latest first",
      description = "Of a department or a person; of the tenant without either.")
  List<PolicyView> versions(
      Caller caller,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable String person) {
    Scope scope = scopes.known(caller.tenant(), department, person);
    return versions.all(PolicyKey.of(caller.tenant(), scope)).stream()
        .map(version -> PolicyView.of(version, null))
        .toList();
  }
}
