package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.content.publishing.RoutineFixture;
import dev.interlude.content.routine.Routine;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The player's timeline of a routine is the one that the rules of publishing count with. */
class ScheduleIT {

  private static Workshop workshop;

  @BeforeAll
  static void open() {
    workshop = new Workshop();
  }

  @AfterAll
  static void close() {
    workshop.close();
  }

  @Test
  void takesAsLongAsEveryShippedRoutineIsPlanned() throws IOException {
    List<Routine> catalogue = Workshop.catalogue();

    assertThat(catalogue).isNotEmpty();
    for (Routine routine : catalogue) {
      assertThat(call("(m, r) => m.total(m.schedule(r))", routine))
          .as(routine.id())
          .isEqualTo(routine.plannedSeconds());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "none, none",
    "none, both",
    "left-then-right, none",
    "left-then-right, both",
    "alternating, clockwise",
    "both, counter-clockwise",
  })
  void takesAsLongAsPlannedWhateverTheSidesAndDirections(String sides, String direction) {
    Routine routine =
        RoutineFixture.aRoutine()
            .set("/items/0/exercise/sides", sides)
            .set("/items/0/exercise/direction", direction)
            .set("/items/0/restSeconds", 7)
            .set("/items/0/transitionSeconds", 3)
            .set("/rounds", 3)
            .build();

    assertThat(call("(m, r) => m.total(m.schedule(r))", routine))
        .isEqualTo(routine.plannedSeconds());
  }

  @Test
  void countsRepetitionsFromTheFirstToTheLast() {
    String numbers =
        "(m, r) => { const p = m.schedule(r).find(p => p.kind === 'exercise');"
            + " return [0, 4.9, 5, 49, 50].map(s => m.movement(p, s).number).join(); }";

    assertThat(call(numbers, RoutineFixture.aRoutine().build())).isEqualTo("1,1,2,10,10");
  }

  @Test
  void comesToTheLastStepInTheFirstRepetitionsAndStaysThere() {
    String steps =
        "(m, r) => { const e = r.items[0].exercise; e.steps = [...e.steps, ...e.steps, ...e.steps];"
            + " const p = m.schedule(r).find(p => p.kind === 'exercise');"
            + " return [0, 5.9, 6, 12, 49].map(s => m.movement(p, s).step).join(); }";

    assertThat(call(steps, RoutineFixture.aRoutine().build())).isEqualTo("0,0,1,2,2");
  }

  @Test
  void takesTurnsInAlternatingExercisesAndGoesBackwardsCounterClockwise() {
    Routine alternating =
        RoutineFixture.aRoutine()
            .set("/items/0/exercise/sides", "alternating")
            .set("/items/0/exercise/direction", "counter-clockwise")
            .build();
    String sides =
        "(m, r) => { const p = m.schedule(r).find(p => p.kind === 'exercise');"
            + " return [1, 6, 11].map(s => m.movement(p, s)).map(x => x.side + x.share).join(); }";

    assertThat(call(sides, alternating)).isEqualTo("left0.8,right0.8,left0.8");
  }

  private static @Nullable Object call(String function, Routine routine) {
    return workshop.call("schedule.js", function, routine);
  }
}
