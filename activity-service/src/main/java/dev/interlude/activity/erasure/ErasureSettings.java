package dev.interlude.activity.erasure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How erasures are carried out.
 *
 * @param group consumer group of the erasures
 * @param markerKept how long facts of an erased person are kept out
 */
@ConfigurationProperties("interlude.activity.erasure")
record ErasureSettings(
    @DefaultValue("interlude-activity-erasure") String group,
    @DefaultValue("45d") Duration markerKept) {

  private static final Duration SHORTEST = Duration.ofDays(45);

  ErasureSettings {
    if (markerKept.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "interlude.activity.erasure.marker-kept is "
              + markerKept
              + "; facts come up to 14 days late and the log keeps them for 30, so keep 45d or more");
    }
  }
}
