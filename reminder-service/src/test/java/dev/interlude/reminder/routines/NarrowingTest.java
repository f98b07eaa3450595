package dev.interlude.reminder.routines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.RoutineChanged;
import dev.interlude.reminder.prompts.Prompt.Suggestion;
import dev.interlude.reminder.routines.Routines.Published;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NarrowingTest {

  private static final BreakId BREAK = BreakId.parse("movement-20261116T090000+0100");
  private static final List<Published> PUBLISHED =
      List.of(
          routine("neck", "mobility", "standing", "en", "da"),
          routine("legs", "strength", "standing", "en"),
          routine("eyes", "relaxation", "seated", "en", "da"));

  @Test
  void prefersTheGoalAndTheLanguageOfThePerson() {
    assertThat(choose(likes("strength", null)).routineId()).isEqualTo("legs");
    assertThat(choose(likes("strength", null)).why()).containsExactly("kind", "goal");
    var danish = choose(likes("mobility", "da-DK"));
    assertThat(danish.routineId()).isEqualTo("neck");
    assertThat(danish.why()).containsExactly("kind", "language", "goal");
  }

  @Test
  void letsGoOfAPreferenceThatNoRoutineMeets() {
    assertThat(choose(likes("balance", "fr")).why()).containsExactly("kind");
  }

  @Test
  void avoidsWhatWasDoneLatelyTheLatestMost() {
    assertThat(choose(Preferences.NONE, "neck", "eyes").routineId()).isEqualTo("legs");
    var all = choose(Preferences.NONE, "neck", "eyes", "legs");
    assertThat(all.routineId()).isEqualTo("legs");
    assertThat(all.why()).containsExactly("kind", "not-lately");
  }

  @Test
  void neverChoosesAPositionThatDoesNotSuit() {
    var seated = new Preferences(List.of(), List.of("seated"), null);
    assertThat(choose(seated, "eyes").routineId()).isEqualTo("eyes");
    var lying = new Preferences(List.of(), List.of("lying"), null);
    assertThat(RoutineRules.choose(PUBLISHED, new Wanted("acme", BREAK, lying, List.of())))
        .isEmpty();
  }

  @Test
  void choosesTheSameAgain() {
    assertThat(choose(Preferences.NONE)).isEqualTo(choose(Preferences.NONE));
  }

  private static Suggestion choose(Preferences likes, String... lately) {
    return RoutineRules.choose(PUBLISHED, new Wanted("acme", BREAK, likes, List.of(lately)))
        .orElseThrow();
  }

  private static Preferences likes(String goal, @Nullable String language) {
    return new Preferences(List.of(goal), List.of(), language);
  }

  private static Published routine(String id, String goal, String position, String... languages) {
    var titles = Arrays.stream(languages).collect(Collectors.toMap(each -> each, each -> "Title"));
    return new Published(
        "shared/" + id,
        new RoutineChanged(
            id,
            1,
            Map.copyOf(titles),
            BreakKind.MOVEMENT,
            goal,
            List.of("neck"),
            "easy",
            position,
            List.of(),
            240,
            false,
            LocalDate.parse("2027-01-01"),
            null));
  }
}
