package dev.interlude.reminder.erasure;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An erasure that was asked for.
 *
 * @param directoryVersion up to which the person's data goes
 * @param answers by service, since when it holds nothing any more
 */
record Erasure(
    String tenant,
    String person,
    int directoryVersion,
    Instant requestedAt,
    @Nullable Instant doneAt,
    Map<String, Instant> answers) {

  Erasure {
    answers = Map.copyOf(answers);
  }
}
