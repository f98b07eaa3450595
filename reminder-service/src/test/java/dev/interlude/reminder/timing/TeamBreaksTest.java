package dev.interlude.reminder.timing;

import static dev.interlude.contracts.BreakKind.MICRO;
import static dev.interlude.contracts.BreakKind.MOVEMENT;
import static dev.interlude.contracts.BreakKind.REST;
import static dev.interlude.reminder.timing.Calendars.local;
import static dev.interlude.reminder.timing.Calendars.weekdays;
import static dev.interlude.reminder.timing.Kinds.every;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.PresenceState;
import dev.interlude.reminder.timing.NextDue.Basis;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A team break on Mondays and Thursdays, among breaks that come by the hour, 08:00 to 16:00. */
class TeamBreaksTest {

  private static final WorkCalendar CALENDAR = weekdays("08:00-12:00", "12:30-16:00");
  private static final History MONDAY = History.startingAt(at("00:00"));

  @ParameterizedTest(name = "{0} {1}: {3}")
  @CsvSource({
    "MOVEMENT, 08:30, movement 08:30, it comes at its time",
    "MOVEMENT, 09:10, movement 09:10, it takes the place of one shortly before",
    "MOVEMENT, 09:11, movement 09:00, but not of one longer before",
    "REST, 09:10, rest 09:10, a longer one too",
    "MICRO, 09:10, movement 09:00, a shorter one does not",
    "MICRO, 08:50, movement 09:00, and is left out shortly before a longer one",
    "MOVEMENT, 07:30, movement 09:00, before work nothing is due",
    "MOVEMENT, 12:00, movement 09:00, nor in the lunch break",
  })
  void areMergedWithWhatIsDueNearby(BreakKind kind, String time, String first, String because) {
    var next = NextDue.of(together(kind, time), CALENDAR, MONDAY).orElseThrow();
    assertThat(next.policy().kind().wireName() + " " + clock(next.at()))
        .as(because)
        .isEqualTo(first);
  }

  @Test
  void startTheIntervalsOfTheirKindAndShorterOnesAfresh() {
    var due = MONDAY.due(MOVEMENT, at("08:30"), Calendars.COPENHAGEN);
    assertThat(next(together(MOVEMENT, "08:30"), due)).isEqualTo(at("09:30"));
    var rest = MONDAY.due(REST, at("08:30"), Calendars.COPENHAGEN);
    assertThat(next(together(REST, "08:30"), rest)).isEqualTo(at("09:30"));
  }

  @Test
  void areLeftOutShortlyAfterABreak() {
    var policies = together(MOVEMENT, "08:30");
    assertThat(next(policies, MONDAY.breakEnded(MOVEMENT, at("08:21")))).isEqualTo(at("09:21"));
    assertThat(next(policies, MONDAY.breakEnded(MOVEMENT, at("08:20")))).isEqualTo(at("08:30"));
    assertThat(next(policies, MONDAY.breakEnded(MICRO, at("08:25")))).isEqualTo(at("08:30"));
  }

  @Test
  void comeOnTheirDaysOnly() {
    var policies = new PolicySet(List.of(), List.of(), List.of(team(MOVEMENT, "10:00", "00:00")));
    var monday = MONDAY.due(MOVEMENT, at("10:00"), Calendars.COPENHAGEN);
    assertThat(next(policies, monday)).isEqualTo(local("2026-11-19T10:00"));
    var off = Calendars.without("2026-11-19", CALENDAR);
    assertThat(NextDue.of(policies, off, monday))
        .map(NextDue::at)
        .hasValue(local("2026-11-23T10:00"));
  }

  @Test
  void comeAfterJoiningOnly() {
    var late = new PolicySet(List.of(), List.of(), List.of(team(MOVEMENT, "10:00", "10:00")));
    assertThat(next(late, MONDAY)).isEqualTo(local("2026-11-19T10:00"));
  }

  @Test
  void waitForTheEndOfAMeetingLikeAnyOther() {
    var meeting = new Presence(at("08:20"), PresenceState.IN_MEETING, local("2026-11-16T08:45"));
    var next =
        NextDue.of(together(MOVEMENT, "08:30"), CALENDAR, MONDAY, Unavailable.of(List.of(meeting)))
            .orElseThrow();
    assertThat(next.at()).isEqualTo(at("08:45"));
    assertThat(next.basis()).isEqualTo(Basis.TEAM_BREAK);
    assertThat(next.deferral()).isEqualTo(new Deferral(at("08:30"), Deferral.Reason.IN_MEETING));
    var after = MONDAY.due(MOVEMENT, at("08:45"), Calendars.COPENHAGEN);
    assertThat(next(together(MOVEMENT, "08:30"), after)).isEqualTo(at("09:45"));
  }

  @Test
  void goByTheClockOfTheirOwnZone() {
    TeamBreak here = team(MOVEMENT, "10:00", "00:00");
    var team =
        new TeamBreak(
            here.policy(), here.days(), here.at(), ZoneId.of("Europe/London"), here.since(), null);
    var policies = new PolicySet(List.of(), List.of(), List.of(team));
    assertThat(next(policies, MONDAY)).isEqualTo(at("11:00"));
  }

  @Test
  void areNotSaidLaterOnceSomethingElseWasDue() {
    var other = MONDAY.due(MICRO, at("10:20"), Calendars.COPENHAGEN);
    var policies = new PolicySet(List.of(), List.of(), List.of(team(REST, "10:00", "00:00")));
    assertThat(next(policies, other)).isEqualTo(local("2026-11-19T10:00"));
  }

  private static Instant next(PolicySet policies, History history) {
    return NextDue.of(policies, CALENDAR, history).orElseThrow().at();
  }

  private static PolicySet together(BreakKind kind, String time) {
    return new PolicySet(
        List.of(every(MOVEMENT, 60)), List.of(), List.of(team(kind, time, "00:00")));
  }

  private static TeamBreak team(BreakKind kind, String time, String since) {
    return Kinds.together(kind, "monday thursday", time, at(since));
  }

  private static String clock(Instant at) {
    return at.atZone(Calendars.COPENHAGEN).toLocalTime().toString();
  }

  private static Instant at(String time) {
    return local("2026-11-16T" + time);
  }
}
