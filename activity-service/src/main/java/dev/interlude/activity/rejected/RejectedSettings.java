package dev.interlude.activity.rejected;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long rejected events are kept, and how often they are looked at.
 *
 * @param retention after which an entry is deleted
 * @param waitFor how long an event of an unknown person waits for the person to appear
 * @param retryEvery how often it is looked for people who have appeared
 * @param tidyEvery how often waits are ended and old entries deleted
 */
@ConfigurationProperties("interlude.activity.rejected")
record RejectedSettings(
    @DefaultValue("14d") Duration retention,
    @DefaultValue("24h") Duration waitFor,
    @DefaultValue("5s") Duration retryEvery,
    @DefaultValue("1m") Duration tidyEvery) {

  RejectedSettings {
    if (!isPositive(retention)
        || !isPositive(waitFor)
        || !isPositive(retryEvery)
        || !isPositive(tidyEvery)) {
      throw new IllegalArgumentException(
          "interlude.activity.rejected: retention, wait-for, retry-every and tidy-every must be"
              + " positive");
    }
    if (waitFor.compareTo(retention) > 0) {
      throw new IllegalArgumentException(
          "interlude.activity.rejected.wait-for must not be longer than retention");
    }
  }

  private static boolean isPositive(Duration duration) {
    return duration.isPositive();
  }
}
