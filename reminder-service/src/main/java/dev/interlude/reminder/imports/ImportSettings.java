package dev.interlude.reminder.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of imports.
 *
 * @param maxSize of a file
 * @param maxRows of a file, without its first line
 * @param atOnce how many rows are taken before the answer; of more, a job is made
 * @param lease how long a job is left to an instance that does not move on
 * @param keep how long a finished job can be asked for
 */
@ConfigurationProperties("interlude.reminder.imports")
record ImportSettings(
    @DefaultValue("256MB") DataSize maxSize,
    @DefaultValue("1000000") int maxRows,
    @DefaultValue("5000") int atOnce,
    @DefaultValue("60s") Duration lease,
    @DefaultValue("14d") Duration keep) {

  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(15);

  ImportSettings {
    if (lease.compareTo(SHORTEST_LEASE) < 0 || !keep.isPositive() || maxRows < 1 || atOnce < 0) {
      throw new IllegalArgumentException(
          "interlude.reminder.imports: lease is at least 15s, keep and max-rows positive, at-once"
              + " not negative");
    }
  }
}
