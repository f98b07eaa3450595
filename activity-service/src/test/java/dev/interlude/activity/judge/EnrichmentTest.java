package dev.interlude.activity.judge;

import static dev.interlude.activity.judge.JudgeFixture.NOW;
import static dev.interlude.activity.judge.JudgeFixture.byApp;
import static dev.interlude.activity.judge.JudgeFixture.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.PresenceChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrichmentTest {

  private final List<Instant> askedFor = new ArrayList<>();
  private final PersonVersion person = JudgeFixture.aPerson(weekdays("08:00", "16:00"));
  private final Judge judge =
      new Judge(
          (tenant, id, time) -> {
            askedFor.add(time);
            return person;
          });

  @Test
  void stampsTheAssignmentTheClientAndTheTime() {
    var taken = JudgeFixture.accepted(judge, SomeEvent.aPosture(), byApp()).getFirst();
    assertThat(taken.enrichment().assignment()).isEqualTo(person.assignment());
    assertThat(taken.enrichment().client()).isEqualTo("desk-app");
    assertThat(taken.enrichment().receivedAt()).isEqualTo(NOW);
    assertThat(taken.event().source()).isEqualTo("urn:desk:17");
  }

  @Test
  void asksTheDirectoryForTheFactsOwnTime() {
    for (SomeEvent event :
        List.of(
            SomeEvent.aPosture("2026-11-18T10:00:00Z", "2026-11-18T11:00:00Z"),
            SomeEvent.aSpontaneousBreak("2026-11-18T11:01:00Z", "2026-11-18T11:05:00Z"),
            SomeEvent.aSpontaneousBreak().withData("breakId", "rest-20261118T103000+0100"),
            SomeEvent.aMeeting())) {
      JudgeFixture.accepted(judge, event, byApp());
    }
    assertThat(askedFor)
        .extracting(Instant::toString)
        .containsExactly(
            "2026-11-18T10:00:00Z",
            "2026-11-18T11:01:00Z",
            "2026-11-18T09:30:00Z",
            "2026-11-18T11:00:00Z");
  }

  @Test
  void cutsFractionsAndShiftsTimesButNeverTheBreakId() {
    var slow = new Submission("acme", null, "app", AllowedEvents.ALL, NOW, Duration.ofMinutes(10));
    var posture =
        JudgeFixture.accepted(
            judge, SomeEvent.aPosture("2026-11-18T10:00:00.9Z", "2026-11-18T10:00:05.1Z"), slow);
    assertThat(posture.getFirst().event().time()).isEqualTo("2026-11-18T10:10:05Z");
    assertThat((PostureObserved) posture.getFirst().event().data())
        .satisfies(data -> assertThat(data.from()).isEqualTo("2026-11-18T10:10:00Z"));
    var meeting = JudgeFixture.accepted(judge, SomeEvent.aMeeting(), slow).getFirst().event();
    assertThat(((PresenceChanged) meeting.data()).until()).isEqualTo("2026-11-18T12:10:00Z");
    var skip = JudgeFixture.accepted(judge, SomeEvent.aSkip(), slow).getFirst().event();
    assertThat(FactTimes.breakIdOf(skip.data())).hasToString("movement-20261118T120000+0100");
  }

  @Test
  void shiftsWhenTheClientsClockIsMoreThanTwoMinutesOff() {
    assertThat(ClockShift.between(NOW.minusSeconds(120), NOW)).isZero();
    assertThat(ClockShift.between(NOW.plusSeconds(120), NOW)).isZero();
    assertThat(ClockShift.between(NOW.minusSeconds(121), NOW)).hasSeconds(121);
    assertThat(ClockShift.between(NOW.plusSeconds(121), NOW)).hasSeconds(-121);
  }

  @Test
  void takesNothingForPeopleWhoLeft() {
    var left = new PersonVersion(person.assignment(), Instant.EPOCH, false, person.calendar());
    assertThat(JudgeFixture.judgeWith(left).judge(SomeEvent.aPosture().json(), byApp()))
        .isInstanceOfSatisfying(
            Judgement.Rejected.class,
            rejected -> assertThat(rejected.code()).isEqualTo(RejectionCode.UNKNOWN_PERSON));
  }
}
