package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.content.exercise.Pose;
import dev.interlude.content.routine.Routine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figure moves like somebody with bones who stands on a floor. */
class FigureIT {

  private static final String BONES =
      """
      (m, pose) => Math.max(...[...Array(48).keys()].flatMap((i) => ["left", "right"].map((s) => {
        const { hip, knee, ankle, shoulder, elbow, wrist } = m.skeleton(pose, i / 48).side[s];
        const far = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
        return Math.max(Math.abs(far(hip, knee) - 0.48), Math.abs(far(knee, ankle) - 0.445),
          Math.abs(far(shoulder, elbow) - 0.33), Math.abs(far(elbow, wrist) - 0.28));
      })))
      """;
  private static final String SLIDING =
      """
      (m, pose) => Math.max(...[...Array(48).keys()].map((i) => {
        const [now, first] = [i / 48, 0].map((t) => m.skeleton(pose, t).side.left.ankle);
        return Math.hypot(now[0] - first[0], now[1] - first[1], now[2] - first[2]);
      }))
      """;
  private static final String JUMPS =
      """
      (m, pose) => Math.max(...[...Array(400).keys()].map((i) => {
        const [a, b] = [i / 400, (i + 1) / 400].map((t) => m.skeleton(pose, t));
        const far = (p, q) => Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
        return Math.max(...["left", "right"].map((s) => far(a.side[s].palm, b.side[s].palm)),
          far(a.skull, b.skull), far(a.pelvis, b.pelvis));
      }))
      """;
  private static final String BROKEN =
      """
      (m, pose) => [null, "left", "right"].flatMap((side) => [...Array(12).keys()].flatMap((i) =>
        m.figure(pose, i / 12, side).filter(({ d, fill, stroke }) =>
          /NaN|undefined|Infinity/.test(d) || !(fill || stroke)).map(({ look, d }) => look + d)))
      """;

  private static Workshop workshop;

  @BeforeAll
  static void open() {
    workshop = new Workshop();
  }

  @AfterAll
  static void close() {
    workshop.close();
  }

  static Stream<Routine> catalogue() throws IOException {
    return Workshop.catalogue().stream();
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void keepsItsBonesAndItsCalmInEveryShippedExercise(Routine routine) {
    for (Pose pose : posesOf(routine)) {
      assertThat((List<?>) workshop.call("figure.js", BROKEN, pose)).as(routine.id()).isEmpty();
      assertThat(number(BONES, pose)).as("bones of " + routine.id()).isLessThan(0.002);
      assertThat(number(JUMPS, pose)).as("jumps of " + routine.id()).isLessThan(0.12);
    }
  }

  @Test
  void keepsItsFeetWhereTheyStandWhateverTheHipsDo() throws IOException {
    Routine lowerBack =
        catalogue().filter(r -> "lower-back-relief".equals(r.id())).findFirst().orElseThrow();
    List<Pose> circles = posesOf(lowerBack).subList(0, 4);

    assertThat(circles).allSatisfy(pose -> assertThat(number(SLIDING, pose)).isLessThan(0.01));
  }

  @Test
  void doesOnTheRightWhatWasWrittenForTheLeft() {
    var pose =
        Map.of(
            "view",
            "front",
            "frames",
            List.of(Map.of("at", 0, "angles", Map.of("left-shoulder", 90, "trunk", 20))));
    String mirrored =
        "(m, pose) => { const [l, r] = [m.skeleton(pose, 0, false), m.skeleton(pose, 0, true)];"
            + " return Math.abs(l.side.left.palm[2] + r.side.right.palm[2]); }";

    assertThat(number(mirrored, pose)).isLessThan(1e-9);
  }

  @Test
  void laysCrossedHandsOnTheSleevesOfTheOtherShoulders() {
    var crossed =
        Map.of(
            "view",
            "front",
            "touch",
            Map.of("left-hand", "other-shoulder", "right-hand", "other-shoulder"),
            "frames",
            List.of(Map.of("at", 0)));
    var hanging = Map.of("view", "front", "frames", List.of(Map.of("at", 0)));
    String skinOverSleeves =
        "(m, pose) => { const looks = m.figure({touch: {}, ...pose, frames: [{at: 0}]}, 0)"
            + ".map(({ look }) => look);"
            + " return looks.slice(looks.lastIndexOf('shirt')).filter(l => l === 'skin').length; }";
    String fingersOutside =
        "(m, pose) => { const { hand, wrist } = m.skeleton(pose, 0).side.left;"
            + " const { shoulder } = m.skeleton(pose, 0).side.right;"
            + " return shoulder[2] - (wrist[2] + 0.16 * hand[2]); }";

    int forearmsAndHands = 6;
    assertThat(number("figure.js", skinOverSleeves, crossed))
        .isEqualTo(number("figure.js", skinOverSleeves, hanging) + forearmsAndHands);
    assertThat(number(fingersOutside, crossed)).isLessThan(0.03);
  }

  private static List<Pose> posesOf(Routine routine) {
    return routine.items().stream().flatMap(item -> item.exercise().poses().stream()).toList();
  }

  private static double number(String function, Object pose) {
    return number("figure/skeleton.js", function, pose);
  }

  private static double number(String module, String function, Object pose) {
    return workshop.call(module, function, pose) instanceof Number n ? n.doubleValue() : Double.NaN;
  }
}
