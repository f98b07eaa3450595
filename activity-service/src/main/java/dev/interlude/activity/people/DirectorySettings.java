package dev.interlude.activity.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the directory is followed.
 *
 * @param staleAfter the age at which readiness turns false, so that a load balancer turns away
 */
@ConfigurationProperties("interlude.activity.directory")
record DirectorySettings(@DefaultValue("5m") Duration staleAfter) {

  private static final Duration SHORTEST = Duration.ofSeconds(30);

  DirectorySettings {
    if (staleAfter.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "interlude.activity.directory.stale-after is at least 30s: the end of the directory is"
              + " looked for every 10 seconds");
    }
  }
}
