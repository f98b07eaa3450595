package dev.interlude.reminder.policy;

import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/policies")
@PreAuthorize("hasAuthority('SCOPE_directory:write') or hasRole('tenant-admin')")
@Tag(name = "Policies", description = "How often breaks are due, and for whom.")
class PolicyController {

  private final ChangingPolicies changing;
  private final Progress progress;
  private final Scopes scopes;

  PolicyController(ChangingPolicies changing, Progress progress, Scopes scopes) {
    this.changing = changing;
    this.progress = progress;
    this.scopes = scopes;
  }

  @PutMapping
  @Operation(
      summary = "Set the policy of the tenant, a department or a person",
      description =
          "A new version, from now on; the same content again is none. Timers follow within"
              + " seconds, those of many people a batch after the other: GET /v1/policies tells"
              + " how far. 400 names all wrong fields.")
  PolicyView put(
      Caller caller,
      Principal principal,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable String person,
      @RequestBody PolicyRequest request) {
    Scope scope = scopes.known(caller.tenant(), department, person);
    var findings = new Findings();
    PolicyContent content = PolicyRules.read(findings, request);
    findings.refuseIfAny();
    return change(caller, principal, scope, request.reason(), content);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.OK)
  @Operation(
      summary = "End a policy",
      description = "The next wider one holds from now on. What was, stays in its versions.")
  PolicyView end(
      Caller caller,
      Principal principal,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String reason) {
    Scope scope = scopes.known(caller.tenant(), department, person);
    var findings = new Findings();
    PolicyRules.reason(findings, reason);
    findings.refuseIfAny();
    return change(caller, principal, scope, reason, null);
  }

  private PolicyView change(
      Caller caller,
      Principal principal,
      Scope scope,
      @Nullable String reason,
      @Nullable PolicyContent content) {
    var actor = new Actor(principal.getName(), caller.clientId());
    var change =
        new Change(caller.tenant(), scope, actor.subject(), reason == null ? "" : reason, content);
    Version version = changing.change(actor, change);
    return PolicyView.of(version, progress.in(caller.tenant()).get(scope.text()));
  }
}
