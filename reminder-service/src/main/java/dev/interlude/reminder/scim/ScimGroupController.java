package dev.interlude.reminder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import dev.interlude.defaults.Caller;
import dev.interlude.reminder.scim.GroupRows.Group;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
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
  private final GroupRows groups;
  private final UserRows users;

  ScimGroupController(ProvisioningGroups provisioning, GroupRows groups, UserRows users) {
    this.provisioning = provisioning;
    this.groups = groups;
    this.users = users;
  }

  @GetMapping
  ResponseEntity<String> list(Caller caller, HttpServletRequest request) throws ScimException {
    Page page = Page.of(request);
    var found = new ArrayList<ObjectNode>();
    for (Group each : groups.of(caller.tenant())) {
      ObjectNode view = view(caller, each, page);
      if (page.filter() == null || FilterEvaluator.evaluate(page.filter(), view)) {
        found.add(view);
      }
    }
    List<ObjectNode> some = found.stream().skip(page.first() - 1L).limit(page.count()).toList();
    return Scim.answer(HttpStatus.OK).body(page.answer(found.size(), some));
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
    ObjectNode view = view(caller, group, page);
    URI location = URI.create(view.path("meta").path("location").asText());
    return Scim.answer(status).location(location).body(Scim.write(page.cut(view)));
  }

  /** Members are looked up only if somebody wants them, or asks by them. */
  private ObjectNode view(Caller caller, Group group, Page page) {
    boolean withMembers = page.filter() != null || page.isWanted(GroupView.MEMBERS);
    List<String> members = withMembers ? users.of(caller.tenant(), group.department()) : List.of();
    return GroupView.of(group, members, ScimUserController.base());
  }
}
