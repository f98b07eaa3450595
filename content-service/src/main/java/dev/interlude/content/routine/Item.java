package dev.interlude.content.routine;

import dev.interlude.content.exercise.Exercise;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "An exercise in its place: what is done, and the pauses around it.")
public record Item(
    Exercise exercise,
    @Schema(description = "Seconds of rest after it.") int restSeconds,
    @Schema(description = "Seconds to move into the next position.") int transitionSeconds) {

  int seconds() {
    return exercise.seconds() + restSeconds + transitionSeconds;
  }
}
