package dev.interlude.analytics.personday;

import static dev.interlude.analytics.personday.SomeFacts.ASSIGNMENT;
import static dev.interlude.analytics.personday.SomeFacts.COPENHAGEN;
import static dev.interlude.analytics.personday.SomeFacts.DATE;
import static dev.interlude.analytics.personday.SomeFacts.at;
import static dev.interlude.analytics.personday.SomeFacts.facts;
import static dev.interlude.analytics.personday.SomeFacts.movement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonDaySummarised.RoutineUse;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.timeline.MetricRules;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonDayRulesTest {

  @Test
  void emptiesAClearedDayForGood() {
    PersonDaySummarised day =
        facts()
            .sat("09:00", "10:00")
            .cleared()
            .sat("10:00", "11:00")
            .spontaneous("one", "urn:laptop", "10:05", "10:08", 1)
            .due("09:00", "09:15")
            .summary();
    assertThat(day.cleared()).isTrue();
    assertThat(day.recordedSeconds()).isZero();
    assertThat(day.breaks().pending()).isZero();
    assertThat(day.spontaneousBreaks()).isZero();
  }

  @Test
  void showsTheAssignmentOfTheHighestDirectoryVersion() {
    PersonDay day = new PersonDay(ASSIGNMENT);
    var moved = new Assignment("acme", "p-001", "sales", "berlin", COPENHAGEN, 3);
    var between = new Assignment("acme", "p-001", "finance", "berlin", COPENHAGEN, 2);
    var fact = new DayFact.Prompted(movement("09:00"), BreakFacts.NOTHING);
    day.take(fact, moved);
    assertThat(day.take(fact, between)).isEqualTo(Taken.ABSORBED);
    assertThat(day.assignment()).isEqualTo(moved);
  }

  @Test
  void refusesTheBreakPastTheLimit() {
    PersonDay day = new PersonDay(ASSIGNMENT);
    for (int count = 0; count < MetricRules.MAX_BREAKS_A_DAY; count++) {
      assertThat(day.take(prompt(count), ASSIGNMENT)).isEqualTo(Taken.CHANGED);
    }
    assertThat(day.take(prompt(MetricRules.MAX_BREAKS_A_DAY), ASSIGNMENT))
        .isEqualTo(Taken.TOO_MANY_BREAKS);
    assertThat(day.take(prompt(0), ASSIGNMENT)).isEqualTo(Taken.ABSORBED);
  }

  @Test
  void limitsTheDoseByThePlan() {
    PersonDaySummarised planned =
        facts().due("09:00", "09:15").completed("09:00", "09:00", "09:20", 1).summary();
    assertThat(planned.activeSeconds()).isEqualTo(450);
    PersonDaySummarised unplanned =
        facts().spontaneous("one", "urn:laptop", "09:00", "09:50", 1).summary();
    assertThat(unplanned.activeSeconds()).isEqualTo(1_200);
  }

  @Test
  void countsNoSpontaneousBreakInsideAPromptedOneOrHalfDone() {
    PersonDaySummarised day =
        facts()
            .due("09:00", "09:15")
            .completed("09:00", "09:04", "09:09", 1)
            .spontaneous("same", "urn:phone", "09:05", "09:10", 1)
            .spontaneous("half", "urn:phone", "15:05", "15:10", 0.5)
            .summary();
    assertThat(day.spontaneousBreaks()).isZero();
    assertThat(day.activeSeconds()).isEqualTo(300);
  }

  @Test
  void takesABreakWithoutAnEndForASecondAndNoDose() {
    PersonDaySummarised day =
        facts()
            .sat("09:00", "10:00")
            .saw(Posture.STANDING, Evidence.POSTURE_SENSOR, "10:00", "10:10")
            .sat("10:10", "10:30")
            .due("10:00", "10:15")
            .started("10:00", "10:09:59")
            .summary();
    assertThat(day.naturalBreaks()).isZero();
    assertThat(day.activeSeconds()).isZero();
    assertThat(day.breaks().partial()).isEqualTo(1);
  }

  @Test
  void tellsWhichRoutinesWereDoneAndThePainAroundThem() {
    PersonDaySummarised day =
        facts()
            .event(
                at("09:01"),
                new BreakStarted(movement("09:00"), BreakKind.MOVEMENT, "lower-back-relief", 2))
            .event(at("09:06"), routine(movement("09:00"), 1.0, 6, 3))
            .event(
                at("11:01"),
                new BreakStarted(movement("11:00"), BreakKind.MOVEMENT, "lower-back-relief", 2))
            .event(at("12:06"), routine(movement("12:00"), 0.3, 4, null))
            .summary();
    assertThat(day.routineUses())
        .containsExactly(new RoutineUse("lower-back-relief", 2, 3, 1, List.of(6), List.of(3)));
  }

  @Test
  void refusesAnIntervalThatNoServiceWouldLetPass() {
    var tooLong =
        new PostureObserved(
            at("09:00").minus(Duration.ofDays(900)),
            at("09:00"),
            Posture.SITTING,
            Evidence.WEARABLE);
    SomeFacts facts = facts().event(at("09:00"), tooLong);
    assertThatThrownBy(facts::summary)
        .isInstanceOfSatisfying(
            UnusableFactException.class, e -> assertThat(e.code()).isEqualTo("invalid-interval"));
  }

  @Test
  void readsWhatItsNameWrites() {
    var id = new PersonDayId(SomeFacts.PERSON, DATE);
    assertThat(PersonDayId.parse(id.toString())).isEqualTo(id);
    assertThatThrownBy(() -> PersonDayId.parse("acme/p-001/not-a-date"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BreakCompleted routine(
      BreakId id, double ratio, Integer before, @Nullable Integer after) {
    return new BreakCompleted(
        id,
        BreakKind.MOVEMENT,
        id.dueAt(),
        ratio,
        null,
        "lower-back-relief",
        2,
        null,
        null,
        before,
        after);
  }

  private static DayFact prompt(int minute) {
    BreakId id =
        BreakId.of(BreakKind.MICRO, at("00:00").plus(Duration.ofMinutes(minute)), COPENHAGEN);
    return new DayFact.Prompted(id, BreakFacts.due(id.dueAt().getEpochSecond() + 900, 60));
  }
}
