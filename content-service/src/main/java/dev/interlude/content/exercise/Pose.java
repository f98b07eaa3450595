package dev.interlude.content.exercise;

import dev.interlude.contracts.WireNamed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One repetition as key frames of a figure, seen from one side; a player fills in between. */
@Schema(description = "One repetition as key frames; the last frame leads back to the first.")
public record Pose(View view, List<KeyFrame> frames) {

  public Pose {
    frames = List.copyOf(frames);
  }

  public enum View implements WireNamed {
    FRONT,
    SIDE
  }

  /**
   * A moment of the repetition.
   *
   * @param at share of the repetition that has passed, 0 to 1
   * @param pelvisX how far the pelvis is to the right of its place in the picture, in leg lengths
   * @param pelvisY how far it is above its place when standing, in leg lengths
   * @param angles degrees by joint; a joint not named is at 0
   */
  public record KeyFrame(double at, double pelvisX, double pelvisY, Map<Joint, Double> angles) {

    public KeyFrame {
      angles = Collections.unmodifiableSortedMap(new TreeMap<>(angles));
    }
  }

  /** Whether a player can show it: from 0 to 1 in order, ending as it began, humanly possible. */
  public boolean playable() {
    if (frames.size() < 2 || frames.getFirst().at() != 0 || frames.getLast().at() != 1) {
      return false;
    }
    for (int i = 1; i < frames.size(); i++) {
      if (frames.get(i).at() <= frames.get(i - 1).at()) {
        return false;
      }
    }
    return samePose(frames.getFirst(), frames.getLast()) && frames.stream().allMatch(Pose::isHuman);
  }

  private static boolean samePose(KeyFrame one, KeyFrame other) {
    return one.pelvisX() == other.pelvisX()
        && one.pelvisY() == other.pelvisY()
        && one.angles().equals(other.angles());
  }

  private static boolean isHuman(KeyFrame frame) {
    return Math.abs(frame.pelvisX()) <= 0.5
        && Math.abs(frame.pelvisY()) <= 1
        && frame.angles().entrySet().stream().allMatch(e -> e.getKey().reaches(e.getValue()));
  }
}
