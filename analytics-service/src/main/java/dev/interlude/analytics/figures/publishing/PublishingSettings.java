package dev.interlude.analytics.figures.publishing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When figures are published.
 *
 * @param enabled whether this instance takes part
 * @param checkEvery how often it looks for something due
 * @param republishAfter how soon a closed period is published again after new facts
 * @param freezeAfter how long after its end a period stays open to new facts; 72 h or more
 */
@ConfigurationProperties("interlude.analytics.publishing")
record PublishingSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1m") Duration checkEvery,
    @DefaultValue("1h") Duration republishAfter,
    @DefaultValue("72h") Duration freezeAfter) {

  private static final Duration SOONEST_FREEZE = Duration.ofHours(72);

  PublishingSettings {
    if (freezeAfter.compareTo(SOONEST_FREEZE) < 0) {
      throw new IllegalArgumentException(
          "interlude.analytics.publishing.freeze-after is "
              + freezeAfter
              + "; people's devices have 72 h to report, so set 72h or more");
    }
  }
}
