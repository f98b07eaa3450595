package dev.interlude.reminder.prompts;

import dev.interlude.reminder.prompts.Prompt.Suggestion;
import org.jspecify.annotations.Nullable;

/** A break that falls due, and what it was planned by. */
public record Due(Planned planned, Prompt prompt) {

  /**
   * The break falls due.
   *
   * @param routine the one to suggest, if there is any
   */
  public static Due of(Planned planned, @Nullable Suggestion routine) {
    return new Due(planned, planned.prompt(routine));
  }
}
