package dev.interlude.reminder.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ForbiddenException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.utils.JsonUtils;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What there is and what it can do: RFC 7644, 4. */
@RestController
@RequestMapping("/scim/v2")
@PreAuthorize(Scim.ALLOWED)
@Tag(name = "SCIM", description = "For identity providers: RFC 7644.")
class ScimDiscoveryController {

  private final ObjectNode described = read();

  @GetMapping("/ServiceProviderConfig")
  ResponseEntity<String> config(Caller caller) {
    caller.tenant();
    return Scim.answer(HttpStatus.OK).body(Scim.write(described.path("serviceProviderConfig")));
  }

  @GetMapping({"/Schemas", "/ResourceTypes"})
  ResponseEntity<String> list(
      HttpServletRequest request, @RequestParam("filter") @Nullable String filter)
      throws ScimException {
    if (filter != null) {
      throw new ForbiddenException("There is no filter here.");
    }
    List<JsonNode> all = all(request.getRequestURI());
    return Scim.answer(HttpStatus.OK).body(Scim.write(new ListResponse<>(all)));
  }

  @GetMapping({"/Schemas/{id}", "/ResourceTypes/{id}"})
  ResponseEntity<String> one(HttpServletRequest request, @PathVariable String id)
      throws ScimException {
    for (JsonNode each : all(request.getRequestURI())) {
      if (each.path("id").asText().equals(id)) {
        return Scim.answer(HttpStatus.OK).body(Scim.write(each));
      }
    }
    throw ProvisioningUsers.unknown(id);
  }

  private List<JsonNode> all(String path) {
    var all = new ArrayList<JsonNode>();
    JsonNode listed = described.path(path.contains("/Schemas") ? "schemas" : "resourceTypes");
    ((ArrayNode) listed).forEach(all::add);
    return all;
  }

  private static ObjectNode read() {
    try (InputStream file = new ClassPathResource("scim/discovery.json").getInputStream()) {
      return (ObjectNode) JsonUtils.getObjectReader().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the description of SCIM is not there", e);
    }
  }
}
