package dev.interlude.activity.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of imports.
 *
 * @param maxSize of a body after unzipping
 * @param bodyTimeout how long a body may take to come
 * @param maxReading how many bodies are read at a time, shared fairly among the callers
 * @param maxIntervals how many intervals one import may hold
 * @param atOnce how many intervals are delivered before the answer; of more a job is made
 * @param maxOpenJobs how many jobs a person may have that are not finished
 * @param workers how many jobs this instance works on at a time; with 0 others do
 * @param poll how often an idle worker looks for jobs
 * @param lease how long a job is left to an instance that does not move on
 * @param giveUpAfter how long nothing of a job may be delivered before it fails
 * @param keep how long a finished job can be asked for
 */
@Validated
@ConfigurationProperties("interlude.activity.imports")
record ImportSettings(
    @DefaultValue("64MB") DataSize maxSize,
    @DefaultValue("2m") Duration bodyTimeout,
    @DefaultValue("8") @Min(1) int maxReading,
    @DefaultValue("200000") @Min(1) int maxIntervals,
    @DefaultValue("5000") @Min(0) int atOnce,
    @DefaultValue("3") @Min(1) int maxOpenJobs,
    @DefaultValue("2") @Min(0) @Max(64) int workers,
    @DefaultValue("2s") Duration poll,
    @DefaultValue("60s") Duration lease,
    @DefaultValue("24h") Duration giveUpAfter,
    @DefaultValue("14d") Duration keep) {

  /** A chunk is delivered within some 10 s, or not at all. */
  private static final Duration SHORTEST_LEASE = Duration.ofSeconds(15);

  /** The directory goes back 16 days, and intervals may be 14 days old. */
  private static final Duration LONGEST_TRY = Duration.ofHours(36);

  ImportSettings {
    if (lease.compareTo(SHORTEST_LEASE) < 0) {
      throw new IllegalArgumentException("interlude.activity.imports.lease is at least 15s");
    }
    if (!giveUpAfter.isPositive() || giveUpAfter.compareTo(LONGEST_TRY) > 0) {
      throw new IllegalArgumentException(
          "interlude.activity.imports.give-up-after must be positive and at most 36h");
    }
    if (!poll.isPositive() || !keep.isPositive() || !bodyTimeout.isPositive()) {
      throw new IllegalArgumentException(
          "interlude.activity.imports: poll, keep and body-timeout must be positive");
    }
  }
}
