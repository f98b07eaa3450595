package dev.interlude.reminder.sites;

import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/sites")
@PreAuthorize("hasAuthority('SCOPE_directory:write') or hasRole('tenant-admin')")
@Tag(name = "Directory", description = "Who is reminded, where they belong, when they work.")
class SiteController {

  private final PuttingSites putting;
  private final Sites sites;

  SiteController(PuttingSites putting, Sites sites) {
    this.putting = putting;
    this.sites = sites;
  }

  @PutMapping("/{site}")
  @Operation(
      summary = "Set up a site, or change it",
      description =
          "Whoever works there, and gives no zone or holidays of their own, has those of the site;"
              + " after a change they follow within some minutes.")
  Site put(
      Caller caller,
      Principal principal,
      @PathVariable String site,
      @RequestBody SiteRequest request) {
    return putting.put(
        caller.tenant(), new Actor(principal.getName(), caller.clientId()), site, request);
  }

  @GetMapping
  @Operation(summary = "The sites of the tenant")
  List<Site> list(Caller caller) {
    return sites.of(caller.tenant());
  }
}
