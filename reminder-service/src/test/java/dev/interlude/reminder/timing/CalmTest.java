package dev.interlude.reminder.timing;

import static dev.interlude.contracts.PresenceState.AVAILABLE;
import static dev.interlude.contracts.PresenceState.DO_NOT_DISTURB;
import static dev.interlude.contracts.PresenceState.IN_MEETING;
import static dev.interlude.contracts.PresenceState.OUT_OF_OFFICE;
import static dev.interlude.reminder.timing.Calendars.local;
import static dev.interlude.reminder.timing.Calendars.weekdays;
import static dev.interlude.reminder.timing.Kinds.every;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.PresenceState;
import dev.interlude.reminder.timing.Deferral.Reason;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first break, of 09:00 on a Monday from 08:00 to 12:00 and from 13:00 to 16:00. */
class CalmTest {

  private static final WorkCalendar CALENDAR = weekdays("08:00-12:00", "13:00-16:00");
  private static final History MONDAY = History.startingAt(local("2026-11-16T00:00"));
  private static final PolicySet TWO_KINDS =
      new PolicySet(List.of(every(BreakKind.MICRO, 20), every(BreakKind.MOVEMENT, 50)));

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "in_meeting 08:30-09:45, 16T09:45, waits for the end of a meeting",
    "do_not_disturb 08:30-09:45, 16T09:45, or of being left alone",
    "in_meeting 09:00-09:45, 16T09:45, also of one that begins just then",
    "in_meeting 08:30-09:00, 16T09:00, but not of one that ends just then",
    "in_meeting 09:01-09:45, 16T09:00, nor of one that begins later",
    "in_meeting 08:30-09:45;do_not_disturb 09:40-10:10, 16T10:10, waits for all that follows",
    "in_meeting 08:30-09:45;available 09:20-12:00, 16T09:20, and no longer than it lasts",
    "in_meeting 08:30-12:00, 16T14:00, the next hours begin afresh when these are over",
    "in_meeting 08:30-12:30, 16T14:00, also within the time between",
    "out_of_office 08:30-14:20, 16T14:20, and wait in their turn",
    "out_of_office 07:00-16:00, 17T09:00, a day out of office has no break",
  })
  void isWaitedForByABreak(String presences, String due, String because) {
    List<Presence> known = Arrays.stream(presences.split(";")).map(CalmTest::presence).toList();
    assertThat(NextDue.of(PolicySet.DEFAULT, CALENDAR, MONDAY, Unavailable.of(known)))
        .as(because)
        .map(NextDue::at)
        .hasValue(local("2026-11-" + due));
  }

  @Test
  void isTheReasonWhyABreakIsLater() {
    var said = new Presence(at("08:55").plusMillis(1), OUT_OF_OFFICE, at("09:10").plusMillis(1));
    var next = NextDue.of(PolicySet.DEFAULT, CALENDAR, MONDAY, Unavailable.of(List.of(said)));
    assertThat(next.orElseThrow().at())
        .as("a second that has begun is left to pass")
        .isEqualTo(at("09:10").plusSeconds(1));
    assertThat(next.orElseThrow().deferral())
        .isEqualTo(new Deferral(at("09:00"), Reason.OUT_OF_OFFICE));
  }

  @Test
  void makesOneOfThoseThatWait() {
    var meeting = Unavailable.of(List.of(new Presence(at("08:10"), IN_MEETING, at("08:55"))));
    var first = NextDue.of(TWO_KINDS, CALENDAR, MONDAY, meeting).orElseThrow();
    assertThat(first.at()).isEqualTo(at("08:55"));
    assertThat(first.policy().kind()).isEqualTo(BreakKind.MOVEMENT);
    History after = MONDAY.due(BreakKind.MOVEMENT, first.at(), Calendars.COPENHAGEN);
    assertThat(NextDue.of(TWO_KINDS, CALENDAR, after)).map(NextDue::at).hasValue(at("09:15"));
  }

  @Test
  void bringsNothingBackThatWasLeftOutForABreakThatWaits() {
    History once = MONDAY.due(BreakKind.MICRO, at("08:20"), Calendars.COPENHAGEN);
    var meeting = Unavailable.of(List.of(new Presence(at("08:45"), DO_NOT_DISTURB, at("09:30"))));
    var next = NextDue.of(TWO_KINDS, CALENDAR, once, meeting).orElseThrow();
    assertThat(next.at()).as("not the micro break of 08:40").isEqualTo(at("09:30"));
    assertThat(next.policy().kind()).isEqualTo(BreakKind.MOVEMENT);
  }

  @Test
  void isNoneWhileThePersonIsAvailable() {
    var said = new Presence(at("08:00"), AVAILABLE, at("12:00"));
    assertThat(Unavailable.of(List.of(said))).isEqualTo(Unavailable.NEVER);
  }

  private static Presence presence(String text) {
    String[] parts = text.split("[ -]", 3);
    return new Presence(
        at(parts[1]), PresenceState.valueOf(parts[0].toUpperCase(Locale.ROOT)), at(parts[2]));
  }

  private static Instant at(String time) {
    return local("2026-11-16T" + time);
  }
}
