package dev.interlude.activity.judge;

import static dev.interlude.activity.judge.JudgeFixture.byApp;
import static dev.interlude.activity.judge.JudgeFixture.byPerson;
import static dev.interlude.activity.judge.JudgeFixture.rejected;
import static dev.interlude.activity.judge.RejectionCode.INVALID_FIELD;
import static dev.interlude.activity.judge.RejectionCode.MALFORMED;
import static dev.interlude.activity.judge.RejectionCode.NOT_ALLOWED_TYPE;
import static dev.interlude.activity.judge.RejectionCode.OUTSIDE_HOURS;
import static dev.interlude.activity.judge.RejectionCode.UNKNOWN_PERSON;
import static dev.interlude.activity.judge.RejectionCode.UNKNOWN_TYPE;
import static dev.interlude.activity.judge.RejectionCode.WRONG_SUBJECT;
import static dev.interlude.activity.judge.SomeEvent.aClearedDay;
import static dev.interlude.activity.judge.SomeEvent.aMeeting;
import static dev.interlude.activity.judge.SomeEvent.aPosture;
import static dev.interlude.activity.judge.SomeEvent.aSkip;
import static dev.interlude.activity.judge.SomeEvent.aSnooze;
import static dev.interlude.activity.judge.SomeEvent.aSpontaneousBreak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.interlude.activity.judge.Judgement.Rejected;
import dev.interlude.contracts.EventType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JudgeCodesTest {

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("spoilt")
  void namesTheCodeAndThePlace(RejectionCode code, @Nullable String pointer, SomeEvent event) {
    Rejected rejected = rejected(event, byApp());
    assertThat(rejected.code()).isEqualTo(code);
    assertThat(rejected.pointer()).isEqualTo(pointer);
    assertThat(rejected.detail()).isNotBlank();
  }

  static Stream<Arguments> spoilt() {
    return Stream.of(
        arguments(MALFORMED, "/id", aPosture().without("id")),
        arguments(MALFORMED, "/id", aPosture().with("id", 17)),
        arguments(MALFORMED, "/id", aPosture().with("id", "")),
        arguments(MALFORMED, "/source", aPosture().without("source")),
        arguments(MALFORMED, "/type", aPosture().without("type")),
        arguments(MALFORMED, "/specversion", aPosture().with("specversion", "0.3")),
        arguments(MALFORMED, "/specversion", aPosture().without("specversion")),
        arguments(MALFORMED, "/data", aPosture().without("data")),
        arguments(MALFORMED, "/data", aPosture().with("data", List.of(1))),
        arguments(MALFORMED, null, aPosture().without("data").with("data_base64", "eA==")),
        arguments(UNKNOWN_TYPE, "/type", aPosture().with("type", "dev.interlude.nap.taken.v1")),
        arguments(NOT_ALLOWED_TYPE, "/type", aSkip().with("type", "dev.interlude.break.due.v1")),
        arguments(NOT_ALLOWED_TYPE, "/type", aClearedDay()),
        arguments(INVALID_FIELD, "/id", aPosture().with("id", "x".repeat(129))),
        arguments(INVALID_FIELD, "/source", aPosture().with("source", "desk 17")),
        arguments(INVALID_FIELD, "/subject", aPosture().without("subject")),
        arguments(INVALID_FIELD, "/subject", aPosture().with("subject", "p 001")),
        arguments(INVALID_FIELD, "/time", aPosture().without("time")),
        arguments(INVALID_FIELD, "/time", aPosture().with("time", "2026-11-18T11:30:00")),
        arguments(INVALID_FIELD, "/time", aPosture().with("time", "2026-11-18T11:30Z")),
        arguments(INVALID_FIELD, "/time", aPosture().with("time", "2026-11-18T11:29:00Z")),
        arguments(INVALID_FIELD, "/data/from", aPosture().withoutData("from")),
        arguments(INVALID_FIELD, "/data/from", aPosture().withData("from", 1_700_000_000)),
        arguments(INVALID_FIELD, "/data/to", aPosture().withData("to", "2026-11-18")),
        arguments(INVALID_FIELD, "/data/posture", aPosture().withData("posture", "lying")),
        arguments(INVALID_FIELD, "/data/evidence", aPosture().withData("evidence", "SELF_REPORT")),
        arguments(INVALID_FIELD, "/data/breakId", aSkip().withoutData("breakId")),
        arguments(
            INVALID_FIELD, "/data/breakId", aSkip().withData("breakId", "movement-20261118T12")),
        arguments(
            INVALID_FIELD,
            "/data/breakId",
            aSkip().withData("breakId", "nap-20261118T120000+0100")),
        arguments(
            INVALID_FIELD,
            "/data/breakId",
            aSkip().withData("breakId", "movement-20261118T110000+0000")),
        arguments(INVALID_FIELD, "/data/reason", aSkip().withData("reason", "bored")),
        arguments(INVALID_FIELD, "/data/until", aSnooze().withoutData("until")),
        arguments(
            INVALID_FIELD, "/data/until", aSnooze().withData("until", "2026-11-18T11:02:00Z")),
        arguments(INVALID_FIELD, "/data/kind", aSpontaneousBreak().withData("kind", "nap")),
        arguments(
            INVALID_FIELD,
            "/data/startedAt",
            aSpontaneousBreak("2026-11-18T11:05:01Z", "2026-11-18T11:05:00Z")),
        arguments(INVALID_FIELD, "/data/ratio", aSpontaneousBreak().withData("ratio", "1")),
        arguments(
            INVALID_FIELD,
            "/data/stepsDone",
            aSpontaneousBreak().withData("stepsDone", 4).withData("stepsTotal", 3)),
        arguments(
            INVALID_FIELD,
            "/data/routineId",
            aSpontaneousBreak().withData("routineId", "my routine")),
        arguments(INVALID_FIELD, "/data/state", aMeeting().withData("state", "asleep")),
        arguments(
            INVALID_FIELD, "/data/until", aMeeting().withData("until", "2026-11-18T10:00:00Z")),
        arguments(UNKNOWN_PERSON, "/subject", aPosture().with("subject", "p-999")),
        arguments(OUTSIDE_HOURS, null, aPosture("2026-11-18T00:00:00Z", "2026-11-18T05:00:00Z")));
  }

  @Test
  void takesAPersonsOwnEventsOnly() {
    assertThat(rejected(aPosture(), byPerson("p-002")).code()).isEqualTo(WRONG_SUBJECT);
    assertThat(JudgeFixture.accepted(aPosture(), byPerson("p-001"))).hasSize(1);
    assertThat(JudgeFixture.accepted(aPosture().without("subject"), byPerson("p-001")))
        .allMatch(taken -> "p-001".equals(taken.event().subject()));
    assertThat(JudgeFixture.accepted(aClearedDay(), byPerson("p-001"))).hasSize(1);
  }

  @Test
  void letsNobodyClearADayThatHasNotBegunOrIsNotHeld() {
    for (String date : List.of("2026-11-19", "2025-10-13", "-99999-01-01", "tomorrow")) {
      Rejected rejected = rejected(aClearedDay().withData("date", date), byPerson("p-001"));
      assertThat(rejected.pointer()).isEqualTo("/data/date");
    }
  }

  @Test
  void holdsAppsToTheirTypesAndSources() {
    var posturesOfDesks = new AllowedEvents(Set.of(EventType.POSTURE_OBSERVED), "urn:desk:");
    assertThat(rejected(aSkip(), byApp(posturesOfDesks)).code()).isEqualTo(NOT_ALLOWED_TYPE);
    assertThat(rejected(aPosture().with("source", "urn:chair:1"), byApp(posturesOfDesks)))
        .satisfies(
            rejected -> {
              assertThat(rejected.code()).isEqualTo(INVALID_FIELD);
              assertThat(rejected.pointer()).isEqualTo("/source");
              assertThat(rejected.id()).isEqualTo("e-1");
            });
    assertThat(JudgeFixture.accepted(aPosture(), byApp(posturesOfDesks))).hasSize(1);
  }
}
