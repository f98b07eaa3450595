package dev.interlude.activity.judge;

import static dev.interlude.activity.judge.JudgeFixture.byApp;
import static dev.interlude.activity.judge.RejectionCode.INTERVAL_TOO_LONG;
import static dev.interlude.activity.judge.RejectionCode.INVALID_FIELD;
import static dev.interlude.activity.judge.RejectionCode.TIME_IN_FUTURE;
import static dev.interlude.activity.judge.RejectionCode.TOO_OLD;
import static dev.interlude.activity.judge.SomeEvent.aMeeting;
import static dev.interlude.activity.judge.SomeEvent.aPosture;
import static dev.interlude.activity.judge.SomeEvent.aSkip;
import static dev.interlude.activity.judge.SomeEvent.aSnooze;
import static dev.interlude.activity.judge.SomeEvent.aSpontaneousBreak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.interlude.contracts.WorkingHours;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit from both sides. */
class JudgeLimitsTest {

  private static final Judge AROUND_THE_CLOCK =
      JudgeFixture.judgeWith(
          JudgeFixture.aPerson(new WorkingHours(List.of(DayOfWeek.values()), "00:00", "24:00")));

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("limits")
  void holdsTheLimitFromBothSides(
      String limit, RejectionCode code, SomeEvent within, SomeEvent beyond) {
    JudgeFixture.accepted(AROUND_THE_CLOCK, within, byApp());
    assertThat(AROUND_THE_CLOCK.judge(beyond.json(), byApp()))
        .isInstanceOfSatisfying(
            Judgement.Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(code));
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        arguments(
            "a posture ends at most 5 min ahead",
            TIME_IN_FUTURE,
            aPosture("2026-11-18T11:00:00Z", "2026-11-18T12:05:00Z"),
            aPosture("2026-11-18T11:00:00Z", "2026-11-18T12:05:01Z")),
        arguments(
            "presence is at most 5 min ahead",
            TIME_IN_FUTURE,
            aMeeting().with("time", "2026-11-18T12:05:00Z").withoutData("until"),
            aMeeting().with("time", "2026-11-18T12:05:01Z").withoutData("until")),
        arguments(
            "a posture begins at most 14 days ago",
            TOO_OLD,
            aPosture("2026-11-04T12:00:00Z", "2026-11-04T12:30:00Z"),
            aPosture("2026-11-04T11:59:59Z", "2026-11-04T12:30:00Z")),
        arguments(
            "a break starts at most 14 days ago",
            TOO_OLD,
            aSpontaneousBreak("2026-11-04T12:00:00Z", "2026-11-04T12:30:00Z"),
            aSpontaneousBreak("2026-11-04T11:59:59Z", "2026-11-04T12:30:00Z")),
        arguments(
            "a posture lasts at least a second",
            INVALID_FIELD,
            aPosture("2026-11-18T11:00:00Z", "2026-11-18T11:00:01Z"),
            aPosture("2026-11-18T11:00:00.1Z", "2026-11-18T11:00:00.9Z")),
        arguments(
            "a posture lasts at most 16 h",
            INTERVAL_TOO_LONG,
            aPosture("2026-11-17T19:00:00Z", "2026-11-18T11:00:00Z"),
            aPosture("2026-11-17T18:59:59Z", "2026-11-18T11:00:00Z")),
        arguments(
            "a break lasts at most 4 h",
            INTERVAL_TOO_LONG,
            aSpontaneousBreak("2026-11-18T07:00:00Z", "2026-11-18T11:00:00Z"),
            aSpontaneousBreak("2026-11-18T06:59:59Z", "2026-11-18T11:00:00Z")),
        arguments(
            "a break was due at most 14 days ago",
            INVALID_FIELD,
            aSkip().withData("breakId", "micro-20261104T130000+0100"),
            aSkip().withData("breakId", "micro-20261104T125959+0100")),
        arguments(
            "a break is due at most 5 min ahead",
            INVALID_FIELD,
            aSkip().withData("breakId", "rest-20261118T130500+0100"),
            aSkip().withData("breakId", "rest-20261118T130501+0100")),
        number("ratio", 0, -0.01),
        number("ratio", 1.0, 1.0001),
        number("painBefore", 0, -1),
        number("painAfter", 10, 11),
        number("painAfter", 5, 5.5),
        number("plannedSeconds", 1, 0),
        number("plannedSeconds", 14_400, 14_401),
        number("stepsDone", 0, -1),
        number("stepsTotal", 1, 0),
        number("routineVersion", 1, 0),
        number("routineVersion", Integer.MAX_VALUE, 2_147_483_648L),
        arguments(
            "snoozes are numbered from 1",
            INVALID_FIELD,
            aSnooze(),
            aSnooze().withData("number", 0)),
        arguments(
            "snoozes are numbered to 3",
            INVALID_FIELD,
            aSnooze().withData("number", 3),
            aSnooze().withData("number", 4)));
  }

  private static Arguments number(String field, Number within, Number beyond) {
    return arguments(
        field,
        INVALID_FIELD,
        aSpontaneousBreak().withData(field, within),
        aSpontaneousBreak().withData(field, beyond));
  }
}
