package dev.interlude.reminder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping(path = "/scim/v2/Users")
@PreAuthorize(Scim.ALLOWED)
@Tag(name = "SCIM", description = "For identity providers: RFC 7644.")
class ScimUserController {

  private final ProvisioningUsers provisioning;
  private final ListingUsers listing;

  ScimUserController(ProvisioningUsers provisioning, ListingUsers listing) {
    this.provisioning = provisioning;
    this.listing = listing;
  }

  @GetMapping
  ResponseEntity<String> list(Caller caller, HttpServletRequest request) throws ScimException {
    return Scim.answer(HttpStatus.OK).body(listing.list(caller.tenant(), Page.of(request), base()));
  }

  @GetMapping("/{id}")
  ResponseEntity<String> get(Caller caller, HttpServletRequest request, @PathVariable String id)
      throws ScimException {
    return answer(HttpStatus.OK, provisioning.get(caller.tenant(), id), Page.of(request));
  }

  @PostMapping
  ResponseEntity<String> create(
      Caller caller, Principal principal, HttpServletRequest request, @RequestBody String body)
      throws ScimException {
    return answer(
        HttpStatus.CREATED,
        provisioning.create(caller.tenant(), actor(caller, principal), Scim.read(body)),
        Page.of(request));
  }

  @PutMapping("/{id}")
  ResponseEntity<String> replace(
      Caller caller,
      Principal principal,
      HttpServletRequest request,
      @PathVariable String id,
      @RequestBody String body)
      throws ScimException {
    return answer(
        HttpStatus.OK,
        provisioning.replace(caller.tenant(), actor(caller, principal), id, Scim.read(body)),
        Page.of(request));
  }

  @PatchMapping("/{id}")
  ResponseEntity<String> patch(
      Caller caller,
      Principal principal,
      HttpServletRequest request,
      @PathVariable String id,
      @RequestBody String body)
      throws ScimException {
    return answer(
        HttpStatus.OK,
        provisioning.patch(caller.tenant(), actor(caller, principal), id, Scim.read(body)),
        Page.of(request));
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> delete(Caller caller, Principal principal, @PathVariable String id)
      throws ScimException {
    provisioning.delete(caller.tenant(), actor(caller, principal), id);
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<String> answer(HttpStatus status, PersonChanged entry, Page page) {
    ObjectNode user = UserView.of(entry, base());
    URI location = URI.create(user.path("meta").path("location").asText());
    return Scim.answer(status).location(location).body(Scim.write(page.cut(user)));
  }

  static String base() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().path("/scim/v2").toUriString();
  }

  static Actor actor(Caller caller, Principal principal) {
    return new Actor(principal.getName(), caller.clientId());
  }
}
