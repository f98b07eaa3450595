package dev.interlude.activity.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of {@code POST /v1/events}.
 *
 * @param maxEvents events in one batch
 * @param maxSize of a body after unzipping
 * @param maxRequestsInFlight how many requests are worked on at a time; further ones get 429
 * @param bodyTimeout how long a body may take to come
 * @param acknowledgementTimeout how long a request waits for the broker before it gets 503
 */
@ConfigurationProperties("interlude.activity.intake")
record IntakeSettings(
    @DefaultValue("500") int maxEvents,
    @DefaultValue("1MB") DataSize maxSize,
    @DefaultValue("128") int maxRequestsInFlight,
    @DefaultValue("20s") Duration bodyTimeout,
    @DefaultValue("4500ms") Duration acknowledgementTimeout) {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  IntakeSettings {
    if (maxEvents < 1 || maxSize.toBytes() < 1 || maxRequestsInFlight < 1) {
      throw new IllegalArgumentException(
          "interlude.activity.intake: max-events, max-size and max-requests-in-flight must be"
              + " positive");
    }
    if (!bodyTimeout.isPositive()) {
      throw new IllegalArgumentException("interlude.activity.intake.body-timeout must be positive");
    }
    if (acknowledgementTimeout.isNegative()
        || acknowledgementTimeout.isZero()
        || acknowledgementTimeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "interlude.activity.intake.acknowledgement-timeout must be positive and at most 5s");
    }
  }
}
