package dev.interlude.reminder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import dev.interlude.defaults.Caller;
import dev.interlude.reminder.scim.GroupRows.Group;
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

@RestController
@RequestMapping("/scim/v2/Groups")
@PreAuthorize(Scim.ALLOWED)
@Tag(name = "SCIM", description = "For identity providers: RFC 7644.")
class ScimGroupController {

  private final ProvisioningGroups provisioning;
  private final ListingGroups listing;

  ScimGroupController(ProvisioningGroups provisioning, ListingGroups listing) {
    this.provisioning = provisioning;
    this.listing = listing;
  }

  @GetMapping
  ResponseEntity<String> list(Caller caller, HttpServletRequest request) throws ScimException {
    Page page = Page.of(request);
    return Scim.answer(HttpStatus.OK)
        .body(listing.list(caller.tenant(), page, ScimUserController.base()));
  }

  @GetMapping("/{id}")
  ResponseEntity<String> get(Caller caller, HttpServletRequest request, @PathVariable String id)
      throws ScimException {
    Group group = provisioning.get(caller.tenant(), id);
    return answer(HttpStatus.OK, caller, group, Page.of(request));
  }

  @PostMapping
  ResponseEntity<String> create(
      Caller caller, Principal principal, HttpServletRequest request, @RequestBody String body)
      throws ScimException {
    var actor = ScimUserController.actor(caller, principal);
    Group group = provisioning.create(caller.tenant(), actor, Scim.read(body));
    return answer(HttpStatus.CREATED, caller, group, Page.of(request));
  }

  @PutMapping("/{id}")
  ResponseEntity<String> replace(
      Caller caller,
      Principal principal,
      HttpServletRequest request,
      @PathVariable String id,
      @RequestBody String body)
      throws ScimException {
    var actor = ScimUserController.actor(caller, principal);
    Group group = provisioning.replace(caller.tenant(), actor, id, Scim.read(body));
    return answer(HttpStatus.OK, caller, group, Page.of(request));
  }

  /** Without a body, as RFC 7644 allows: members may be many. */
  @PatchMapping("/{id}")
  ResponseEntity<Void> patch(
      Caller caller, Principal principal, @PathVariable String id, @RequestBody String body)
      throws ScimException {
    var actor = ScimUserController.actor(caller, principal);
    provisioning.patch(caller.tenant(), actor, id, Scim.read(body));
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> delete(Caller caller, @PathVariable String id) throws ScimException {
    provisioning.delete(caller.tenant(), id);
    return ResponseEntity.noContent().build();
  }

  private ResponseEntity<String> answer(HttpStatus status, Caller caller, Group group, Page page) {
    ObjectNode view = listing.view(caller.tenant(), group, page, ScimUserController.base());
    URI location = URI.create(view.path("meta").path("location").asText());
    return Scim.answer(status).location(location).body(Scim.write(page.cut(view)));
  }
}
