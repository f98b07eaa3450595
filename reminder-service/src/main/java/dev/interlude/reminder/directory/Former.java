package dev.interlude.reminder.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of somebody who is not in the directory.
 *
 * @param version a new entry is above it; 0 when there never was one
 * @param erasedAt what happened before is not about the new entry; null if nobody knows
 */
record Former(int version, @Nullable Instant erasedAt) {

  static final Former NOBODY = new Former(0, null);
}
