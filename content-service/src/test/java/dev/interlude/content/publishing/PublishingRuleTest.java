package dev.interlude.content.publishing;

import static dev.interlude.content.publishing.RoutineFixture.aRoutine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.content.routine.Routine;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishingRuleTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void findsNothingWrongWithAGoodRoutine() {
    assertThat(PublishingRule.violations(aRoutine().build(), TODAY, Set.of())).isEmpty();
  }

  // Parts of the fixture: preparation 40, one item of 10 × 5 s; its length is 90.
  @ParameterizedTest
  @CsvSource({"90, true", "99, true", "100, true", "101, false", "82, true", "81, false"})
  void wantsTheLengthWithinATenthOfTheParts(int seconds, boolean holds) {
    Routine routine = aRoutine().set("/seconds", seconds).build();
    assertThat(breaks(routine, PublishingRule.SECONDS_MATCH_THE_PARTS)).isEqualTo(!holds);
  }

  @ParameterizedTest
  @CsvSource({
    "none, none, 1, 90",
    "both, clockwise, 1, 90",
    "alternating, none, 1, 90",
    "left-then-right, none, 1, 140",
    "none, both, 1, 140",
    "left-then-right, both, 1, 240",
    "left-then-right, both, 3, 640",
  })
  void countsSidesDirectionsAndRounds(String sides, String direction, int rounds, int seconds) {
    Routine routine =
        aRoutine()
            .set("/items/0/exercise/sides", sides)
            .set("/items/0/exercise/direction", direction)
            .set("/rounds", rounds)
            .build();
    assertThat(routine.plannedSeconds()).isEqualTo(seconds);
  }

  @Test
  void countsRestsAndTransitionsInEveryRound() {
    Routine routine =
        aRoutine()
            .set("/items/0/restSeconds", 7)
            .set("/items/0/transitionSeconds", 3)
            .set("/rounds", 2)
            .build();
    assertThat(routine.plannedSeconds()).isEqualTo(40 + 2 * (50 + 7 + 3));
  }

  @ParameterizedTest
  @CsvSource({
    "/id, Lower Back, ID_IS_A_SLUG",
    "/id, back--relief, ID_IS_A_SLUG",
    "/rounds, 0, AMOUNTS_ARE_POSSIBLE",
    "/version, 0, AMOUNTS_ARE_POSSIBLE",
    "/items/0/restSeconds, -1, AMOUNTS_ARE_POSSIBLE",
    "/items/0/exercise/dosage/reps/count, 0, AMOUNTS_ARE_POSSIBLE",
    "/preparation/breathing/hold, -1, AMOUNTS_ARE_POSSIBLE",
    "/title/da, ' ', TEXTS_ARE_COMPLETE",
    "/items/0/exercise/poses/0/frames/0/at, 0.3, POSES_ARE_PLAYABLE",
    "/reviewer, anna author, REVIEWER_IS_NOT_THE_AUTHOR",
    "/reviewer, '', REVIEWER_IS_NOT_THE_AUTHOR",
    "/reviewDue, 2026-11-22, REVIEW_DUE_LIES_AHEAD",
  })
  void refusesAWrongValue(String pointer, String value, PublishingRule rule) {
    assertThat(breaks(aRoutine().set(pointer, value).build(), rule)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/cautions, CAUTION_IS_GIVEN",
    "/stopRules, STOP_RULE_IS_GIVEN",
    "/evidence, EVIDENCE_IS_DATED",
    "/items, AMOUNTS_ARE_POSSIBLE",
    "/items/0/exercise/poses, POSES_ARE_PLAYABLE",
    "/redFlags, PAIN_HAS_RED_FLAGS",
    "/alternatives, ALTERNATIVES_ARE_NAMED",
  })
  void refusesAnEmptyList(String pointer, PublishingRule rule) {
    assertThat(breaks(aRoutine().set("/goal", "relief").empty(pointer).build(), rule)).isTrue();
  }

  @Test
  void refusesEvidenceWithoutAnyDate() {
    Routine routine = aRoutine().remove("/evidence/0/date").build();
    assertThat(breaks(routine, PublishingRule.EVIDENCE_IS_DATED)).isTrue();
  }

  @Test
  void asksForRedFlagsOnlyWhereItIsAboutPain() {
    Routine routine = aRoutine().set("/goal", "mobility").empty("/redFlags").build();
    assertThat(PublishingRule.violations(routine, TODAY, Set.of())).isEmpty();
  }

  @Test
  void namesThePlaceOfEveryMissingWord() {
    Routine routine =
        aRoutine()
            .remove("/items/0/exercise/steps/0/text/da")
            .remove("/alternatives/0/reasonForNone/en")
            .build();
    assertThat(PublishingRule.violations(routine, TODAY, Set.of()))
        .extracting(Violation::pointer)
        .containsExactly("/items/0/exercise/steps/0/text", "/alternatives/0/reasonForNone");
  }

  @Test
  void refusesAnAlternativeThatSaysTwoThings() {
    Routine routine = aRoutine().set("/alternatives/0/routineId", "other").build();
    assertThat(breaks(routine, PublishingRule.ALTERNATIVES_ARE_NAMED)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"another, true", "gone, false", "a-routine, false", "Another, false"})
  void wantsAlternativesThatAreThereAndNotTheRoutineItself(String named, boolean holds) {
    Routine routine =
        aRoutine()
            .remove("/alternatives/0/reasonForNone")
            .set("/alternatives/0/routineId", named)
            .build();
    List<Violation> violations =
        PublishingRule.violations(routine, TODAY, Set.of("another", "a-routine"));
    assertThat(violations)
        .extracting(violation -> violation.rule() + " " + violation.pointer())
        .isEqualTo(holds ? List.of() : List.of("ALTERNATIVES_EXIST /alternatives/0/routineId"));
  }

  @Test
  void namesAllViolationsAtOnce() {
    Routine routine =
        aRoutine().empty("/cautions").empty("/stopRules").set("/reviewer", "Anna Author").build();
    assertThat(PublishingRule.violations(routine, TODAY, Set.of()))
        .extracting(Violation::rule)
        .containsExactly(
            PublishingRule.REVIEWER_IS_NOT_THE_AUTHOR,
            PublishingRule.CAUTION_IS_GIVEN,
            PublishingRule.STOP_RULE_IS_GIVEN);
  }

  private static boolean breaks(Routine routine, PublishingRule rule) {
    return PublishingRule.violations(routine, TODAY, Set.of()).stream()
        .anyMatch(v -> v.rule() == rule);
  }
}
