package dev.interlude.reminder.delivery;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what was sent long ago, every hour; harmless on several instances. */
@Component
class DroppingDeliveries {

  private final Deliveries deliveries;
  private final DeliverySettings settings;
  private final Clock clock;

  DroppingDeliveries(Deliveries deliveries, DeliverySettings settings, Clock clock) {
    this.deliveries = deliveries;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void drop() {
    deliveries.dropBefore(clock.instant().minus(settings.kept()));
  }
}
