package dev.interlude.activity.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the history is kept.
 *
 * @param enabled whether this instance stores activities; what is stored is served and expires all
 *     the same
 * @param group consumer group of the activities
 * @param retention how long after its own time an activity is held
 * @param batch records of the log that are merged in one transaction at most
 */
@ConfigurationProperties("interlude.activity.history")
public record HistorySettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("interlude-activity-history") String group,
    @DefaultValue("90d") Duration retention,
    @DefaultValue("5000") int batch) {

  private static final Duration SHORTEST = Duration.ofDays(15);
  private static final int LARGEST_BATCH = 50_000;

  public HistorySettings {
    if (retention.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "interlude.activity.history.retention is "
              + retention
              + "; facts are accepted for 14 days, so keep 15d or more");
    }
    if (batch < 1 || batch > LARGEST_BATCH) {
      throw new IllegalArgumentException(
          "interlude.activity.history.batch is " + batch + "; it is 1 to " + LARGEST_BATCH);
    }
  }

  /** Nothing that happened before is stored or answered. */
  public Instant oldest(Clock clock) {
    return clock.instant().minus(retention);
  }
}
