package dev.interlude.activity.rejected;

import dev.interlude.activity.stream.EventForm.Structured;
import dev.interlude.activity.stream.EventForm.Unreadable;
import dev.interlude.activity.stream.ReadingRecords;
import dev.interlude.defaults.DeadLetters;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The form in which a rejected event's bytes are kept in its record. */
final class RejectedBytes {

  private RejectedBytes() {}

  /** Records of apps name the place in their topic from which an event came. */
  static Way wayOf(Headers headers) {
    return headers.lastHeader(DeadLetters.ORIGIN) == null ? Way.HTTP : Way.KAFKA;
  }

  /** Whether only hash and size were kept; of all others the record says what its value is. */
  static boolean isFingerprint(Headers headers) {
    return headers.lastHeader("content-type") == null;
  }

  /** The event as JSON in UTF-8, as the judge takes it; null if there is none in the record. */
  static byte @Nullable [] structured(Headers headers, byte[] value) {
    return switch (ReadingRecords.read(headers, value)) {
      case Structured event -> event.event();
      case Unreadable _ -> null;
    };
  }
}
