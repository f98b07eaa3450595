package dev.interlude.activity.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.defaults.DeadLetters;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The form in which a rejected event's bytes are kept in its record. */
final class RejectedBytes {

  private static final String STRUCTURED = "application/cloudevents+json";

  private RejectedBytes() {}

  /** Records of apps name the place in their topic from which an event came. */
  static Way wayOf(Headers headers) {
    return headers.lastHeader(DeadLetters.ORIGIN) == null ? Way.HTTP : Way.KAFKA;
  }

  /** Whether only hash and size were kept. */
  static boolean isFingerprint(Headers headers) {
    return !isStructured(headers) && !isBinary(headers);
  }

  /**
   * The event as JSON in UTF-8, as the judge takes it. Null in binary mode (attributes in headers
   * {@code ce_*}, data as value), in which this service writes none: such an entry cannot be judged
   * again.
   */
  static byte @Nullable [] structured(Headers headers, byte[] value) {
    return isStructured(headers) ? value : null;
  }

  private static boolean isBinary(Headers headers) {
    return headers.lastHeader("ce_specversion") != null || headers.lastHeader("ce_id") != null;
  }

  private static boolean isStructured(Headers headers) {
    Header type = headers.lastHeader("content-type");
    return type != null
        && type.value() != null
        && new String(type.value(), UTF_8).startsWith(STRUCTURED);
  }
}
