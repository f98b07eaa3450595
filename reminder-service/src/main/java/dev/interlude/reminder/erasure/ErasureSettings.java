package dev.interlude.reminder.erasure;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are erased.
 *
 * @param services who must have answered before an erasure is done
 * @param askAgain how long after a request the services are asked again that have not answered
 * @param markerKept how long facts of an erased person are kept out
 */
@ConfigurationProperties("interlude.reminder.erasure")
record ErasureSettings(
    @DefaultValue({ErasureSettings.OWN, "activity-service", "analytics-service"})
        List<String> services,
    @DefaultValue("24h") Duration askAgain,
    @DefaultValue("45d") Duration markerKept) {

  /** This service, in its own answer. */
  static final String OWN = "reminder-service";

  private static final Duration SHORTEST = Duration.ofDays(45);

  ErasureSettings {
    services = List.copyOf(services);
    if (markerKept.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "interlude.reminder.erasure.marker-kept is at least 45d: facts come up to 14 days late"
              + " and the log keeps them for 30");
    }
    if (!askAgain.isPositive()) {
      throw new IllegalArgumentException("interlude.reminder.erasure.ask-again must be positive");
    }
  }
}
