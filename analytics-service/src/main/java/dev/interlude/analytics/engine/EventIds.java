package dev.interlude.analytics.engine;

import java.security.SecureRandom;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Names for events: random and unlike any other, but no secret, so that they may be made quickly.
 * Not thread-safe.
 */
final class EventIds {

  private static final long VERSION_BITS = 0xF000L;
  private static final long VERSION = 0x4000L;
  private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final SplittableRandom random = new SplittableRandom(new SecureRandom().nextLong());

  /** A UUID of version 4. */
  String next() {
    return new UUID(
            random.nextLong() & ~VERSION_BITS | VERSION,
            random.nextLong() & ~VARIANT_BITS | VARIANT)
        .toString();
  }
}
