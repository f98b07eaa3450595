package dev.interlude.reminder.delivery;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests this instance has open, by target. */
final class OpenRequests {

  private final Map<UUID, Integer> open = new ConcurrentHashMap<>();

  void begin(UUID target) {
    open.merge(target, 1, Integer::sum);
  }

  void end(UUID target) {
    open.computeIfPresent(target, (same, count) -> count == 1 ? null : count - 1);
  }

  Map<UUID, Integer> byTarget() {
    return Map.copyOf(open);
  }
}
