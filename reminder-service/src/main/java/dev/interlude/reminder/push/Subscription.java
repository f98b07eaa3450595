package dev.interlude.reminder.push;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import java.util.UUID;

/** A browser that takes messages. */
record Subscription(UUID id, String endpoint, String p256dh, String auth) {

  /** Throws a RuntimeException of the library when they are no keys. */
  UserAgentMessageEncryptionKeyInfo keys() {
    return UserAgentMessageEncryptionKeyInfo.of(p256dh, auth);
  }

  /** Whoever has the endpoint can write to the browser. */
  @Override
  public String toString() {
    return "subscription " + id;
  }
}
