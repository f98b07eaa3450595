package dev.interlude.reminder.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryption;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import dev.interlude.contracts.Json;
import dev.interlude.reminder.delivery.Pending;
import dev.interlude.reminder.outbound.Outbound.Call;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Messages as push services take them: small, sealed for the browser, gone with the break. */
@Component
class PushMessages {

  private static final int LONGEST_ANSWER = 16 * 1024;

  private final MessageEncryption encryption = MessageEncryptions.of();
  private final PushKeys keys;

  PushMessages(PushKeys keys) {
    this.keys = keys;
  }

  /** What the page's service worker gets; it has the words, in the person's language. */
  private record Told(String type, String breakId, @Nullable Instant expiresAt) {}

  Call call(Subscription subscription, URI endpoint, Pending pending, Instant now) {
    var told = new Told(pending.type(), pending.breakId(), pending.expiresAt());
    EncryptedPushMessage sealed =
        encryption.encrypt(
            subscription.keys(), PushMessage.ofUTF8(Json.mapper().writeValueAsString(told)));
    return new Call(
        "POST",
        endpoint,
        Map.of(
            "Content-Type",
            sealed.mediaType(),
            "Content-Encoding",
            sealed.contentEncoding(),
            "TTL",
            String.valueOf(secondsLeft(pending, now)),
            "Urgency",
            "normal",
            // A snoozed break takes the place of its earlier message.
            "Topic",
            DigestUtils.md5DigestAsHex(pending.breakId().getBytes(UTF_8)),
            "Authorization",
            keys.authorization(endpoint)),
        sealed.toBytes(),
        LONGEST_ANSWER);
  }

  private static long secondsLeft(Pending pending, Instant now) {
    Instant expiresAt = pending.expiresAt();
    return expiresAt == null ? 0 : Math.max(0, Duration.between(now, expiresAt).toSeconds());
  }
}
