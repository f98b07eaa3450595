package dev.interlude.reminder.directory;

import dev.interlude.contracts.TenantChanged;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/ops/tenants/{tenant}")
@PreAuthorize("hasRole('operator')")
@Tag(name = "Tenants", description = "Companies and their settings; for operators.")
class TenantController {

  private final SettingUpTenants settingUp;
  private final Tenants tenants;

  TenantController(SettingUpTenants settingUp, Tenants tenants) {
    this.settingUp = settingUp;
    this.tenants = tenants;
  }

  @PutMapping
  @Operation(
      summary = "Set up a tenant, or change its settings",
      description = "The whole of the settings; the same again changes and publishes nothing.")
  TenantChanged put(
      Caller caller,
      Principal principal,
      @PathVariable String tenant,
      @RequestBody TenantRequest request) {
    return settingUp.put(tenant, new Actor(principal.getName(), caller.clientId()), request);
  }

  @GetMapping
  @Operation(summary = "A tenant's settings")
  TenantChanged get(@PathVariable String tenant) {
    return tenants
        .find(tenant)
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.NOT_FOUND,
                    "unknown-tenant",
                    "There is no such tenant; set it up with PUT /v1/ops/tenants/{tenant}."));
  }
}
