package dev.interlude.analytics.figures.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for a while that nothing was new in a closed period. To look again reads all of its
 * rows, which of a month of a large company are hundreds of thousands.
 */
final class LatelyUnchanged {

  private record Looked(String tenant, Period period) {}

  private final Map<Looked, Instant> looks = new ConcurrentHashMap<>();
  private final Duration kept;

  LatelyUnchanged(Duration kept) {
    this.kept = kept;
  }

  void put(String tenant, Period period, Instant now) {
    looks.values().removeIf(at -> !at.plus(kept).isAfter(now));
    looks.put(new Looked(tenant, period), now);
  }

  boolean contains(String tenant, Period period, Instant now) {
    Instant at = looks.get(new Looked(tenant, period));
    return at != null && at.plus(kept).isAfter(now);
  }
}
