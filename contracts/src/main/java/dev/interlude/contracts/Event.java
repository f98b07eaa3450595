package dev.interlude.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent 1.0; its type follows from the data.
 *
 * @param id made by its source, kept on retry
 * @param source URI of what made it
 * @param time when it happened
 * @param subject the personId; null for events that are about no person
 */
public record Event<T extends EventData>(
    String id, String source, Instant time, @Nullable String subject, T data) {

  public EventType type() {
    return EventType.of(data);
  }
}
