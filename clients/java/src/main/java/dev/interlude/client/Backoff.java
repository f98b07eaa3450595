package dev.interlude.client;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait between tries: exponential with full jitter, so that many clients do not come
 * back at once. What the service asks for is waited for in full, and the jitter comes on top.
 */
final class Backoff {

  private static final int MOST_DOUBLINGS = 30;

  private final Duration first;
  private final Duration most;
  private final RandomGenerator random;
  private int failures;

  Backoff(Duration first, Duration most, RandomGenerator random) {
    this.first = first;
    this.most = most;
    this.random = random;
  }

  Duration afterFailure(@Nullable Duration retryAfter) {
    long ceiling =
        Math.min(most.toMillis(), first.toMillis() << Math.min(failures, MOST_DOUBLINGS));
    failures++;
    Duration jitter = Duration.ofMillis(random.nextLong(ceiling + 1));
    return retryAfter == null ? jitter : retryAfter.plus(jitter);
  }

  void reset() {
    failures = 0;
  }
}
