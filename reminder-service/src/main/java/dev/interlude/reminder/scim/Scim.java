package dev.interlude.reminder.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.utils.JsonUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What all of SCIM has in common. */
final class Scim {

  static final String TYPE = "application/scim+json";
  static final String ALLOWED = "hasAuthority('SCOPE_scim') or hasRole('tenant-admin')";

  static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  static final String WORKPLACE = "urn:interlude:params:scim:schemas:extension:workplace:1.0:User";

  /** The department of whoever belongs to none, and the site likewise. */
  static final String UNASSIGNED = "unassigned";

  private Scim() {}

  static ObjectNode object() {
    return JsonUtils.getJsonNodeFactory().objectNode();
  }

  /** Reads a body; names of attributes are looked up whatever their case. */
  static ObjectNode read(String body) throws BadRequestException {
    try {
      JsonNode read = JsonUtils.getObjectReader().readTree(body);
      if (read instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new BadRequestException("The body is no JSON.", BadRequestException.INVALID_SYNTAX, e);
    }
    throw BadRequestException.invalidSyntax("The body is no JSON object.");
  }

  static String write(Object resource) {
    try {
      return JsonUtils.getObjectWriter().writeValueAsString(resource);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a resource that cannot be written", e);
    }
  }

  static ResponseEntity.BodyBuilder answer(HttpStatus status) {
    return ResponseEntity.status(status).contentType(MediaType.valueOf(TYPE));
  }
}
