package dev.interlude.reminder.me;

import dev.interlude.reminder.prompts.Prompt.Suggestion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** The routine that would be suggested, and why that one. */
record ChosenRoutine(
    String routineId,
    int version,
    @Schema(description = "By language, as published") Map<String, String> titles,
    int seconds,
    @Schema(description = "Of kind, together, language, goal and not-lately those that led to it")
        List<String> why) {

  static ChosenRoutine of(Suggestion suggestion, Map<String, String> titles) {
    return new ChosenRoutine(
        suggestion.routineId(),
        suggestion.version(),
        titles,
        suggestion.seconds(),
        suggestion.why());
  }
}
