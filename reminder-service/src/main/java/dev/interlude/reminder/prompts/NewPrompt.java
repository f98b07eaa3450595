package dev.interlude.reminder.prompts;

import dev.interlude.reminder.timing.SnoozeTerms;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A break to be written.
 *
 * @param live false for one that was played
 * @param wakeAt when to look at it; null for never
 */
public record NewPrompt(Due due, boolean live, @Nullable Instant wakeAt) {

  Prompt prompt() {
    return due.prompt();
  }

  SnoozeTerms terms() {
    return due.planned().terms();
  }

  /** Only the last hours of postures are kept, so the past is played without them. */
  @Nullable Integer naturalSeconds() {
    Duration rest = prompt().naturalBreak();
    return live && rest != null ? (Integer) (int) rest.toSeconds() : null;
  }
}
