package dev.interlude.activity.judge;

import static dev.interlude.activity.judge.JudgeFixture.COPENHAGEN;
import static dev.interlude.activity.judge.JudgeFixture.aPerson;
import static dev.interlude.activity.judge.JudgeFixture.byApp;
import static dev.interlude.activity.judge.JudgeFixture.judgeWith;
import static dev.interlude.activity.judge.JudgeFixture.weekdays;
import static dev.interlude.activity.judge.SomeEvent.aPosture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {

  @Test
  void cutsAPostureToTwoHoursAroundWork() {
    assertThat(pieces(aPerson(weekdays("08:00", "16:00")), "04:00", "11:00"))
        .containsExactly("e-1 2026-11-18T05:00:00Z PT6H");
    assertThat(pieces(aPerson(weekdays("08:00", "16:00")), "05:00", "11:00"))
        .containsExactly("e-1 2026-11-18T05:00:00Z PT6H");
  }

  @Test
  void leavesOnePieceForEachRangeOfWork() {
    var split = aPerson(weekdays("00:00", "02:00"), weekdays("08:00", "16:00"));
    assertThat(pieces(split, "01:00", "11:00"))
        .containsExactly("e-1 2026-11-18T01:00:00Z PT2H", "e-1#2 2026-11-18T05:00:00Z PT6H");
  }

  @Test
  void joinsRangesWhoseMarginsMeet() {
    var lunch = aPerson(weekdays("08:00", "11:00"), weekdays("12:00", "16:00"));
    assertThat(pieces(lunch, "06:00", "12:00")).containsExactly("e-1 2026-11-18T06:00:00Z PT6H");
  }

  @Test
  void reachesOverMidnightWithTheMargin() {
    var late = aPerson(weekdays("14:00", "24:00"));
    assertThat(pieces(late, "00:30", "03:00")).containsExactly("e-1 2026-11-18T00:30:00Z PT30M");
    var early = aPerson(new WorkingHours(List.of(DayOfWeek.WEDNESDAY), "00:30", "06:00"));
    assertThat(pieces(early, "04:00", "09:00")).containsExactly("e-1 2026-11-18T04:00:00Z PT3H");
  }

  @Test
  void knowsFreeDays() {
    var holiday =
        aPerson(COPENHAGEN, Set.of(LocalDate.of(2026, 11, 18)), weekdays("08:00", "16:00"));
    assertThat(judgeWith(holiday).judge(aPosture().json(), byApp()))
        .isInstanceOfSatisfying(
            Judgement.Rejected.class,
            rejected -> assertThat(rejected.code()).isEqualTo(RejectionCode.OUTSIDE_HOURS));
  }

  @Test
  void measuresWorkByTheClockOnTheDayTheClocksChange() {
    var sundays =
        new WorkCalendar(
            List.of(new WorkingHours(List.of(DayOfWeek.SUNDAY), "05:00", "06:00")), Set.of());
    var day =
        new Interval(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T12:00:00Z"));
    assertThat(WorkWindows.cut(day, sundays, COPENHAGEN))
        .containsExactly(
            new Interval(
                Instant.parse("2026-10-25T02:00:00Z"), Instant.parse("2026-10-25T07:00:00Z")));
  }

  private static List<String> pieces(PersonVersion person, String from, String to) {
    var event = aPosture("2026-11-18T" + from + ":00Z", "2026-11-18T" + to + ":00Z");
    return JudgeFixture.accepted(judgeWith(person), event, byApp()).stream()
        .map(
            piece -> {
              var data = (PostureObserved) piece.event().data();
              assertThat(piece.event().time()).isEqualTo(data.to());
              return piece.event().id()
                  + " "
                  + data.from()
                  + " "
                  + Duration.between(data.from(), data.to());
            })
        .toList();
  }
}
