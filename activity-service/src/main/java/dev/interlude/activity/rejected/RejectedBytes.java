package dev.interlude.activity.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The form in which a rejected event's bytes are kept in its record. */
final class RejectedBytes {

  private static final String STRUCTURED = "application/cloudevents+json";

  private RejectedBytes() {}

  /** Null for a record that holds only a fingerprint. */
  static @Nullable Way wayOf(Headers headers) {
    if (isStructured(headers)) {
      return Way.HTTP;
    }
    return headers.lastHeader("ce_specversion") == null && headers.lastHeader("ce_id") == null
        ? null
        : Way.KAFKA;
  }

  /**
   * The event as JSON in UTF-8, as the judge takes it. An event in binary mode (attributes in
   * {@code ce_*} headers, data as value) has no such form here yet: it is null, and the entry
   * cannot be judged again.
   */
  static byte @Nullable [] structured(Headers headers, byte[] value) {
    return isStructured(headers) ? value : null;
  }

  private static boolean isStructured(Headers headers) {
    Header type = headers.lastHeader("content-type");
    return type != null
        && type.value() != null
        && new String(type.value(), UTF_8).startsWith(STRUCTURED);
  }
}
