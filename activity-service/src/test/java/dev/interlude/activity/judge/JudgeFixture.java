package dev.interlude.activity.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.activity.judge.Judgement.Accepted;
import dev.interlude.activity.judge.Judgement.Rejected;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A judge who knows p-001 of acme: Copenhagen, Monday to Friday 08:00 to 16:00. */
final class JudgeFixture {

  /** A Wednesday, 13:00 in Copenhagen. */
  static final Instant NOW = Instant.parse("2026-11-18T12:00:00Z");

  static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private JudgeFixture() {}

  static PersonVersion aPerson(WorkingHours... hours) {
    return aPerson(COPENHAGEN, Set.of(), hours);
  }

  static PersonVersion aPerson(ZoneId zone, Set<LocalDate> free, WorkingHours... hours) {
    return new PersonVersion(
        new Assignment("acme", "p-001", "operations/logistics", "aarhus", zone, 3),
        Instant.EPOCH,
        true,
        new WorkCalendar(List.of(hours), free));
  }

  static WorkingHours weekdays(String from, String to) {
    return new WorkingHours(List.copyOf(WEEK), from, to);
  }

  static Judge judgeWith(PersonVersion version) {
    return new Judge(
        (tenant, person, time) -> tenant.equals("acme") && person.equals("p-001") ? version : null);
  }

  static Judge aJudge() {
    return judgeWith(aPerson(weekdays("08:00", "16:00")));
  }

  static Submission byApp() {
    return byApp(AllowedEvents.ALL);
  }

  static Submission byApp(AllowedEvents allowed) {
    return new Submission("acme", null, "desk-app", allowed, NOW, Duration.ZERO);
  }

  static Submission byPerson(String person) {
    return new Submission("acme", person, "phone", AllowedEvents.ALL, NOW, Duration.ZERO);
  }

  static Rejected rejected(SomeEvent event, Submission submission) {
    Judgement judgement = aJudge().judge(event.json(), submission);
    assertThat(judgement).isInstanceOf(Rejected.class);
    return (Rejected) judgement;
  }

  static List<AcceptedEvent> accepted(SomeEvent event, Submission submission) {
    return accepted(aJudge(), event, submission);
  }

  static List<AcceptedEvent> accepted(Judge judge, SomeEvent event, Submission submission) {
    Judgement judgement = judge.judge(event.json(), submission);
    assertThat(judgement).isInstanceOf(Accepted.class);
    return ((Accepted) judgement).events();
  }
}
