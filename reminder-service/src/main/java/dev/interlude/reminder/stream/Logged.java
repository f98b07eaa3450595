package dev.interlude.reminder.stream;

import dev.interlude.reminder.prompts.PersonRef;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event about a break that stands in the log, read or not. */
sealed interface Logged permits BreakNews, UnreadNews {

  PersonRef person();

  /** Where it stands in the log; null for one that was made again from the tables. */
  @Nullable Position at();

  /** When the log took it. */
  Instant loggedAt();

  /** What it says; empty when it cannot be read. */
  Optional<BreakNews> news();
}
