package dev.interlude.defaults.observe;

import dev.interlude.defaults.ReadinessPart;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready when all parts are; names those that are not. */
final class PartsHealth implements HealthIndicator {
  private final List<ReadinessPart> parts;

  PartsHealth(List<ReadinessPart> parts) {
    this.parts = parts;
  }

  @Override
  public Health health() {
    var missing =
        parts.stream().filter(part -> !part.isReady()).map(ReadinessPart::name).sorted().toList();
    return missing.isEmpty()
        ? Health.up().build()
        : Health.outOfService().withDetail("waitingFor", missing).build();
  }
}
