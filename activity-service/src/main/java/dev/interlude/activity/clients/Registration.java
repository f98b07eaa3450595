package dev.interlude.activity.clients;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interlude.activity.quota.Quota;
import dev.interlude.contracts.EventType;
import dev.interlude.defaults.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A client app's registration as it is written and read over HTTP. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Registration(
    @Schema(
            description = "Names of event types, or only * for all that clients report.",
            example = "[\"dev.interlude.posture.observed.v1\"]")
        @NotEmpty(message = "names event types, or only *")
        List<@NotNull(message = "is the name of an event type") String> types,
    @Schema(description = "How the source of its events begins.", example = "urn:acme:desk:")
        @NotNull(message = "is needed; the empty string allows any source")
        @Pattern(
            regexp = "[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{0,200}",
            message = "has up to 200 characters of a URI")
        String sourcePrefix,
    @Schema(description = "How fast it may report; absent for the service's default.") @Valid
        @Nullable Quota quota) {

  private static final java.util.regex.Pattern CLIENT_ID =
      java.util.regex.Pattern.compile("[A-Za-z0-9._-]{1,64}");

  static Registration of(ClientApp app) {
    return new Registration(app.types(), app.sourcePrefix(), app.quota());
  }

  ClientApp of(String tenant, String clientId) {
    Matcher id = CLIENT_ID.matcher(clientId);
    if (!id.matches()) {
      throw invalid("/clientId", "has 1 to 64 of A-Z, a-z, 0-9, '.', '_', '-'");
    }
    for (int i = 0; i < types.size(); i++) {
      if (!isAllowed(types.get(i))) {
        throw invalid("/types/" + i, "is * alone or one of " + names());
      }
    }
    if (quota != null && !quota.refillsInTime()) {
      throw invalid("/quota/burst", "is at most 3600 times eventsPerSecond");
    }
    return new ClientApp(tenant, clientId, types, sourcePrefix, quota);
  }

  private boolean isAllowed(String type) {
    return type.equals(ClientApp.ALL_TYPES)
        ? types.size() == 1
        : EventType.of(type).filter(EventType::isClientEvent).isPresent();
  }

  private static String names() {
    return Arrays.stream(EventType.values())
        .filter(EventType::isClientEvent)
        .map(EventType::wireName)
        .collect(Collectors.joining(", "));
  }

  private static Problem invalid(String pointer, String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "The request has invalid fields.")
        .with("errors", List.of(Map.of("pointer", pointer, "detail", detail)));
  }
}
