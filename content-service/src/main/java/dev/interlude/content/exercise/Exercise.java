package dev.interlude.content.exercise;

import dev.interlude.content.text.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(description = "One movement or position, explained step by step.")
public record Exercise(
    Text name,
    @Schema(description = "What it is good for.") Text purpose,
    @Schema(description = "In the order in which they are done.") List<Step> steps,
    Dosage dosage,
    Sides sides,
    Direction direction,
    List<Text> commonMistakes,
    List<Text> muscles,
    @Schema(description = "Key frames of a figure, one sequence for each view.") List<Pose> poses,
    List<Media> media) {

  public Exercise {
    steps = List.copyOf(steps);
    commonMistakes = List.copyOf(commonMistakes);
    muscles = List.copyOf(muscles);
    poses = List.copyOf(poses);
    media = List.copyOf(media);
  }

  /** Seconds from the first repetition to the last, on all sides and in all directions. */
  public int seconds() {
    return dosage.total() * sides.times() * direction.times();
  }
}
