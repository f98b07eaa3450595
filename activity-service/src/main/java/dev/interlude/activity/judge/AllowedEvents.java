package dev.interlude.activity.judge;

import dev.interlude.contracts.EventType;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a client may report: event types, and how its sources begin. */
public record AllowedEvents(Set<EventType> types, String sourcePrefix) {

  /** All types that clients report, from any source. */
  public static final AllowedEvents ALL =
      new AllowedEvents(
          Arrays.stream(EventType.values())
              .filter(EventType::isClientEvent)
              .collect(Collectors.toUnmodifiableSet()),
          "");

  public AllowedEvents {
    types = Set.copyOf(types);
  }
}
