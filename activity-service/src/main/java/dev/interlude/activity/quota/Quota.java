package dev.interlude.activity.quota;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How fast events may come: a bucket of {@code burst} tokens into which {@code eventsPerSecond} run
 * back; an event takes one.
 *
 * @param burst at least a full batch, or one would never pass; at most an hour's worth of tokens,
 *     so that an hour's silence fills every bucket
 */
public record Quota(
    @Schema(description = "Events a second, lastingly.", example = "200")
        @Min(value = 1, message = "is at least 1")
        @Max(value = 1_000_000, message = "is at most 1000000")
        int eventsPerSecond,
    @Schema(description = "Events at once after a pause.", example = "5000")
        @Min(value = LEAST_BURST, message = "is at least 500, a full batch")
        @Max(value = 10_000_000, message = "is at most 10000000")
        int burst) {

  static final int LEAST_BURST = 500;
  static final int REFILLED_IN_SECONDS = 3_600;

  /** Whether an hour fills the bucket. */
  public boolean refillsInTime() {
    return burst <= (long) REFILLED_IN_SECONDS * eventsPerSecond;
  }
}
