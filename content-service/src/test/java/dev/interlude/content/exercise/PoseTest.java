package dev.interlude.content.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.content.exercise.Hand.Place;
import dev.interlude.content.exercise.Pose.Focus;
import dev.interlude.content.exercise.Pose.KeyFrame;
import dev.interlude.content.exercise.Pose.Prop;
import dev.interlude.content.exercise.Pose.View;
import dev.interlude.content.publishing.RoutineJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;

class PoseTest {

  private static final KeyFrame START = frame(0, 0, 0, Map.of());
  private static final KeyFrame BENT = frame(0.5, 0, -0.1, Map.of(Joint.LEFT_KNEE, 40.0));
  private static final KeyFrame END = frame(1, 0, 0, Map.of());

  @Test
  void isPlayableFromStartToEndAndBack() {
    assertThat(playable(START, BENT, END)).isTrue();
  }

  @Test
  void comesBackByItselfWhenNoLastFrameIsWritten() {
    assertThat(playable(START)).isTrue();
    assertThat(playable(START, BENT)).isTrue();
  }

  @Test
  void isNotPlayableWhenItJumps() {
    assertThat(playable()).isFalse();
    assertThat(playable(BENT)).isFalse();
    assertThat(playable(BENT, END)).isFalse();
    assertThat(playable(START, END, BENT)).isFalse();
    assertThat(playable(START, frame(1.2, 0, 0, Map.of()))).isFalse();
    assertThat(playable(START, frame(1, 0.1, 0, Map.of()))).isFalse();
    var handElsewhere = new KeyFrame(1, 0, 0, Map.of(), Map.of(Hand.LEFT_HAND, Place.HIP));
    assertThat(playable(START, handElsewhere)).isFalse();
  }

  @Test
  void isNotPlayableWhenNobodyCouldDoIt() {
    assertThat(playable(START, frame(0.5, 0, 0, Map.of(Joint.LEFT_KNEE, -30.0)), END)).isFalse();
    assertThat(playable(START, frame(0.5, 0, 2, Map.of()), END)).isFalse();
    assertThat(playable(START, frame(0.5, 0, 0, Map.of(Joint.NECK, Double.NaN)))).isFalse();
    var headBackwards = Map.of(Joint.HEAD_TURN, 180.0);
    assertThat(
            new Pose(View.FRONT, null, null, null, headBackwards, Map.of(), List.of(START))
                .playable())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 121})
  void isNotPlayableAtAPaceThatNobodyCanFollow(int seconds) {
    assertThat(
            new Pose(View.FRONT, null, null, seconds, Map.of(), Map.of(), List.of(START))
                .playable())
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void leavesEveryJointAtRestWithinItsReach(Joint joint) {
    assertThat(joint.reaches(0)).isTrue();
    assertThat(joint.reaches(-181)).isFalse();
    assertThat(joint.reaches(181)).isFalse();
  }

  @Test
  void isWrittenAsItWasBeforeThereWereProps() {
    String old =
        "{\"view\":\"front\",\"frames\":["
            + "{\"at\":0.0,\"pelvisX\":0.0,\"pelvisY\":-0.1,\"angles\":{\"trunk\":7.0}}]}";

    assertThat(RoutineJson.mapper().writeValueAsString(read(old))).isEqualTo(old);
  }

  @Test
  void readsWhatHoldsInAllFramesAndWhereTheHandsLie() {
    Pose pose =
        read(
            """
            {"view": "side", "prop": "wheelchair", "focus": "body", "seconds": 6,
             "angles": {"left-foot": 0.4}, "touch": {"left-hand": "wheel"},
             "frames": [{"at": 0}, {"at": 0.5, "touch": {"right-hand": "other-knee"}}]}
            """);

    assertThat(pose.playable()).isTrue();
    assertThat(pose.prop()).isEqualTo(Prop.WHEELCHAIR);
    assertThat(pose.focus()).isEqualTo(Focus.BODY);
    assertThat(pose.angles()).containsOnly(Map.entry(Joint.LEFT_FOOT, 0.4));
    assertThat(pose.touch()).containsOnly(Map.entry(Hand.LEFT_HAND, Place.WHEEL));
    assertThat(pose.frames().getLast().touch())
        .containsOnly(Map.entry(Hand.RIGHT_HAND, Place.OTHER_KNEE));
  }

  @Test
  void refusesAMomentThatIsNotNamed() {
    assertThatThrownBy(() -> read("{\"view\": \"side\", \"frames\": [{\"pelvisX\": 0}]}"))
        .isInstanceOf(DatabindException.class);
  }

  private static Pose read(String json) {
    return RoutineJson.mapper().readValue(json, Pose.class);
  }

  private static KeyFrame frame(double at, double x, double y, Map<Joint, Double> angles) {
    return new KeyFrame(at, x, y, angles, Map.of());
  }

  private static boolean playable(KeyFrame... frames) {
    return new Pose(View.SIDE, null, null, null, Map.of(), Map.of(), List.of(frames)).playable();
  }
}
