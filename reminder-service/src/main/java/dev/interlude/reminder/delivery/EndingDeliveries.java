package dev.interlude.reminder.delivery;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends what was tried for long enough, every minute, also of targets that nobody tries. */
@Component
@ConditionalOnProperty(
    name = "interlude.reminder.delivery.enabled",
    havingValue = "true",
    matchIfMissing = true)
class EndingDeliveries {

  private final Outcomes outcomes;

  EndingDeliveries(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void end() {
    outcomes.endOverdue();
  }
}
