package dev.interlude.content.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.content.exercise.Pose.KeyFrame;
import dev.interlude.content.exercise.Pose.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoseTest {

  private static final KeyFrame START = new KeyFrame(0, 0, 0, Map.of());
  private static final KeyFrame BENT = new KeyFrame(0.5, 0, -0.1, Map.of(Joint.LEFT_KNEE, 40.0));
  private static final KeyFrame END = new KeyFrame(1, 0, 0, Map.of());

  @Test
  void isPlayableFromStartToEndAndBack() {
    assertThat(playable(START, BENT, END)).isTrue();
  }

  @Test
  void isNotPlayableWhenItJumps() {
    assertThat(playable(START, END, BENT)).isFalse();
    assertThat(playable(START, BENT)).isFalse();
    assertThat(playable(BENT, END)).isFalse();
    assertThat(playable(START, new KeyFrame(1, 0.1, 0, Map.of()))).isFalse();
    assertThat(playable(START)).isFalse();
  }

  @Test
  void isNotPlayableWhenNobodyCouldDoIt() {
    var kneeBackwards = new KeyFrame(0.5, 0, 0, Map.of(Joint.LEFT_KNEE, -30.0));
    assertThat(playable(START, kneeBackwards, END)).isFalse();
    assertThat(playable(START, new KeyFrame(0.5, 0, 2, Map.of()), END)).isFalse();
  }

  private static boolean playable(KeyFrame... frames) {
    return new Pose(View.SIDE, List.of(frames)).playable();
  }
}
