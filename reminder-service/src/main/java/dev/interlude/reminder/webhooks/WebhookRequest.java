package dev.interlude.reminder.webhooks;

import dev.interlude.reminder.outbound.InvalidField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook as it shall be. */
record WebhookRequest(
    @Schema(description = "https, on a host among the allowedHosts of the tenant")
        @Nullable String url,
    @Schema(description = "break.due and break.withdrawn; both unless given")
        @Nullable List<String> types,
    @Schema(description = "true unless given; true also ends a pause") @Nullable Boolean active) {

  /** Nothing is told of how people answered: that is their own. */
  private static final List<String> TYPES = List.of("break.due", "break.withdrawn");

  String urlGiven() {
    if (url == null) {
      throw InvalidField.of("/url", "is missing");
    }
    return url;
  }

  List<String> typesOrAll() {
    if (types == null) {
      return TYPES;
    }
    for (int i = 0; i < types.size(); i++) {
      if (!TYPES.contains(types.get(i))) {
        throw InvalidField.of("/types/" + i, "is break.due or break.withdrawn");
      }
    }
    if (types.isEmpty()) {
      throw InvalidField.of("/types", "names at least one type");
    }
    return types.stream().distinct().toList();
  }

  boolean activeOrTrue() {
    return active == null || active;
  }
}
