package dev.interlude.client;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Ids that sort by the time of their making (RFC 9562, version 7), in one process strictly. */
final class UuidV7 {

  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long RANDOM_BITS = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final int COUNTER_BITS = 12;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Milliseconds in the high bits, a counter in the low twelve. */
  private long last;

  UuidV7(Clock clock) {
    this.clock = clock;
  }

  synchronized UUID next() {
    last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
    long millis = last >>> COUNTER_BITS;
    long counter = last & ((1 << COUNTER_BITS) - 1);
    return new UUID(
        millis << Short.SIZE | VERSION | counter, VARIANT | (random.nextLong() & RANDOM_BITS));
  }
}
