package dev.interlude.content.routine;

import dev.interlude.content.exercise.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(description = "Finding the stance and the breath before the first exercise.")
public record Preparation(
    List<Step> steps,
    @Schema(description = "Seconds to find the position.") int settleSeconds,
    Breathing breathing) {

  public Preparation {
    steps = List.copyOf(steps);
  }

  @Schema(description = "One breath in seconds, and how often.")
  public record Breathing(int in, int hold, int out, int cycles) {
    int seconds() {
      return (in + hold + out) * cycles;
    }
  }

  int seconds() {
    return settleSeconds + breathing.seconds();
  }
}
