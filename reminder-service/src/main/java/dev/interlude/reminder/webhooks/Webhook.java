package dev.interlude.reminder.webhooks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A webhook as its company sees it; the secret is shown when it is made, and never again. */
record Webhook(
    UUID id,
    String url,
    List<String> types,
    boolean active,
    Instant createdAt,
    @Schema(description = "Why the service paused it: failing or gone") @Nullable String paused,
    @Schema(description = "Since when nothing got through") @Nullable Instant failingSince,
    @Nullable String secret,
    @Schema(description = "Until then the secret before signs too") @Nullable Instant previousUntil,
    @JsonIgnore @Nullable String previousSecret) {

  Webhook withoutSecret() {
    return new Webhook(
        id, url, types, active, createdAt, paused, failingSince, null, previousUntil, null);
  }

  /** No secret may reach a log by accident. */
  @Override
  public String toString() {
    return "webhook " + id;
  }
}
