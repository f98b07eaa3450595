package dev.interlude.content.exercise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.interlude.content.exercise.Hand.Place;
import dev.interlude.contracts.WireNamed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One repetition as key frames of a figure, seen from one side; a player fills in between.
 *
 * @param focus what fills the picture; the whole body if not said
 * @param prop what the figure sits on, stands at or leans against; nothing if not said
 * @param seconds of one repetition where the dosage is a duration and tells no pace of its own
 * @param angles what holds in every frame that does not say otherwise
 * @param touch where hands lie in every frame that does not say otherwise
 */
@Schema(description = "One repetition as key frames; the last frame leads back to the first.")
public record Pose(
    View view,
    @Nullable Focus focus,
    @Nullable Prop prop,
    @Nullable Integer seconds,
    @JsonInclude(Include.NON_EMPTY) Map<Joint, Double> angles,
    @JsonInclude(Include.NON_EMPTY) Map<Hand, Place> touch,
    List<KeyFrame> frames) {

  private static final int LONGEST = 120;

  public Pose {
    angles = sorted(angles);
    touch = sorted(touch);
    frames = List.copyOf(frames);
  }

  public enum View implements WireNamed {
    FRONT,
    SIDE
  }

  enum Focus implements WireNamed {
    BODY,
    HEAD,
    HANDS
  }

  enum Prop implements WireNamed {
    NONE,
    CHAIR,
    WHEELCHAIR,
    DESK,
    STANDING_DESK,
    WALL,
    WINDOW
  }

  /**
   * A moment of the repetition.
   *
   * @param at share of the repetition that has passed, 0 to 1
   * @param pelvisX how far the pelvis is to the right of its place in the picture, in leg lengths
   * @param pelvisY how far it is above its place (standing, or on the seat), in leg lengths
   * @param angles values by joint; a joint named neither here nor in the pose is at rest
   * @param touch where hands lie; a hand not named goes where the arm's angles lead
   */
  public record KeyFrame(
      double at,
      double pelvisX,
      double pelvisY,
      Map<Joint, Double> angles,
      @JsonInclude(Include.NON_EMPTY) Map<Hand, Place> touch) {

    public KeyFrame {
      angles = sorted(angles);
      touch = sorted(touch);
    }

    @JsonCreator
    static KeyFrame of(
        double at,
        @Nullable Double pelvisX,
        @Nullable Double pelvisY,
        @Nullable Map<Joint, Double> angles,
        @Nullable Map<Hand, Place> touch) {
      return new KeyFrame(
          at,
          pelvisX == null ? 0 : pelvisX,
          pelvisY == null ? 0 : pelvisY,
          angles == null ? Map.of() : angles,
          touch == null ? Map.of() : touch);
    }

    private boolean sameAs(KeyFrame other) {
      return pelvisX == other.pelvisX
          && pelvisY == other.pelvisY
          && angles.equals(other.angles)
          && touch.equals(other.touch);
    }

    private boolean isHuman() {
      return Math.abs(pelvisX) <= 0.9 && Math.abs(pelvisY) <= 1 && reaches(angles);
    }
  }

  /**
   * Whether a player can show it: from 0 on in order, and humanly possible. A frame at 1 has to be
   * the first again; without one, the figure comes back by itself.
   */
  public boolean playable() {
    if (frames.isEmpty() || frames.getFirst().at() != 0 || frames.getLast().at() > 1) {
      return false;
    }
    for (int i = 1; i < frames.size(); i++) {
      if (frames.get(i).at() <= frames.get(i - 1).at()) {
        return false;
      }
    }
    return endsAsItBegan()
        && (seconds == null || (1 <= seconds && seconds <= LONGEST))
        && reaches(angles)
        && frames.stream().allMatch(KeyFrame::isHuman);
  }

  private boolean endsAsItBegan() {
    return frames.getLast().at() < 1 || frames.getFirst().sameAs(frames.getLast());
  }

  private static boolean reaches(Map<Joint, Double> angles) {
    return angles.entrySet().stream().allMatch(e -> e.getKey().reaches(e.getValue()));
  }

  @SuppressWarnings("NullAway") // Left out of a file, it is null here; an empty map is meant.
  private static <K extends Enum<K>, V> Map<K, V> sorted(@Nullable Map<K, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
