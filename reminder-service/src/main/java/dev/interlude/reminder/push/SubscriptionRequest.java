package dev.interlude.reminder.push;

import dev.interlude.reminder.outbound.InvalidField;
import dev.interlude.reminder.outbound.RefusedUrlException;
import dev.interlude.reminder.outbound.UrlGuard;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code PushSubscription.toJSON()} gives in a browser. */
record SubscriptionRequest(
    @Nullable String endpoint,
    @Nullable Keys keys,
    @Schema(description = "Not used: what is gone is found out by sending")
        @Nullable Long expirationTime) {

  private static final int LONGEST_KEY = 200;

  record Keys(@Nullable String p256dh, @Nullable String auth) {}

  /** Throws a Problem that names what is wrong. */
  Subscription checked(UrlGuard guard, List<String> hosts) {
    if (endpoint == null) {
      throw InvalidField.of("/endpoint", "is missing");
    }
    try {
      guard.among(hosts, endpoint);
    } catch (RefusedUrlException e) {
      throw InvalidField.of(
          "/endpoint", "is no address of a push service that this installation knows");
    }
    if (keys == null || isNone(keys.p256dh()) || isNone(keys.auth())) {
      throw InvalidField.of("/keys", "has p256dh and auth");
    }
    var checked =
        new Subscription(
            UUID.randomUUID(),
            endpoint,
            String.valueOf(keys.p256dh()),
            String.valueOf(keys.auth()));
    try {
      checked.keys();
    } catch (RuntimeException e) {
      // The library has a type for each thing that can be wrong with a key, and no common one.
      throw InvalidField.of("/keys", "are no keys of a browser");
    }
    return checked;
  }

  private static boolean isNone(@Nullable String key) {
    return key == null || key.isEmpty() || key.length() > LONGEST_KEY;
  }
}
