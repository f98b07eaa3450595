package dev.interlude.reminder.me;

import dev.interlude.reminder.prompts.Prompt.Suggestion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The routine that would be suggested, and why that one. */
record ChosenRoutine(
    String routineId,
    int version,
    int seconds,
    @Schema(description = "Of kind, language, goal and not-lately those that led to it")
        List<String> why) {

  static ChosenRoutine of(Suggestion suggestion) {
    return new ChosenRoutine(
        suggestion.routineId(), suggestion.version(), suggestion.seconds(), suggestion.why());
  }
}
