package dev.interlude.analytics.erasure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How erasures are carried out.
 *
 * @param group consumer group of the erasures
 * @param markerKept how long what was erased is kept out
 * @param streamWait how long a request waits for the stream before it is tried again
 */
@ConfigurationProperties("interlude.analytics.erasure")
record ErasureSettings(
    @DefaultValue("interlude-analytics-erasure") String group,
    @DefaultValue("45d") Duration markerKept,
    @DefaultValue("20s") Duration streamWait) {

  private static final Duration SHORTEST = Duration.ofDays(45);

  ErasureSettings {
    if (markerKept.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "interlude.analytics.erasure.marker-kept is "
              + markerKept
              + "; facts come up to 14 days late and the log keeps them for 30, so keep 45d or more");
    }
    if (streamWait.isNegative() || streamWait.compareTo(Duration.ofMinutes(2)) > 0) {
      throw new IllegalArgumentException(
          "interlude.analytics.erasure.stream-wait is "
              + streamWait
              + "; the consumer leaves its group when it waits longer than 2m");
    }
  }
}
