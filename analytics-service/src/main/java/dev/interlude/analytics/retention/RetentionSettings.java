package dev.interlude.analytics.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long rows about people are kept.
 *
 * @param personDays person-days, and the memberships that figures were published for
 */
@ConfigurationProperties("interlude.analytics.retention")
record RetentionSettings(@DefaultValue("400d") Duration personDays) {

  private static final Duration SHORTEST = Duration.ofDays(30);

  RetentionSettings {
    if (personDays.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "interlude.analytics.retention.person-days is "
              + personDays
              + "; figures are made of them until their period is frozen, so keep 30d or more");
    }
  }
}
