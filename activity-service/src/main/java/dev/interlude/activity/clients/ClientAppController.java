package dev.interlude.activity.clients;

import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/clients")
@PreAuthorize("hasRole('tenant-admin')")
@Tag(name = "Client apps", description = "Which apps may report for the tenant's people.")
class ClientAppController {

  private final ClientAppTable table;
  private final RegisteringApps registering;

  ClientAppController(ClientAppTable table, RegisteringApps registering) {
    this.table = table;
    this.registering = registering;
  }

  @GetMapping
  @Operation(summary = "All apps of the tenant, by name.")
  List<ListedApp> list(Caller caller) {
    return table.all(caller.tenant()).stream().map(ListedApp::of).toList();
  }

  @PutMapping("/{clientId}")
  @Operation(summary = "Register an app, or change what it may report.")
  Registration put(
      Caller caller,
      Principal principal,
      @PathVariable String clientId,
      @Valid @RequestBody Registration wanted) {
    ClientApp app = wanted.of(caller.tenant(), clientId);
    registering.put(app, new Actor(principal.getName(), caller.clientId()));
    return Registration.of(app);
  }

  @GetMapping("/{clientId}")
  @Operation(summary = "What an app may report.")
  Registration get(Caller caller, @PathVariable String clientId) {
    return table
        .find(caller.tenant(), clientId)
        .map(Registration::of)
        .orElseThrow(() -> unknown(clientId));
  }

  @DeleteMapping("/{clientId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "End an app's registration; what it reported stays.")
  void delete(Caller caller, Principal principal, @PathVariable String clientId) {
    var actor = new Actor(principal.getName(), caller.clientId());
    if (!registering.delete(caller.tenant(), clientId, actor)) {
      throw unknown(clientId);
    }
  }

  private static Problem unknown(String clientId) {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "client-not-registered",
        "No client " + clientId + " is registered; register it with PUT.");
  }
}
