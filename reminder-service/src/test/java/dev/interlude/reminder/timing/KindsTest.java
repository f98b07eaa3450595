package dev.interlude.reminder.timing;

import static dev.interlude.reminder.timing.Calendars.local;
import static dev.interlude.reminder.timing.Calendars.weekdays;
import static dev.interlude.reminder.timing.Kinds.every;
import static dev.interlude.reminder.timing.Kinds.limited;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Breaks of several kinds on a Monday, 08:00 to 16:00. */
class KindsTest {

  private static final WorkCalendar CALENDAR = weekdays("08:00-16:00");
  private static final History MONDAY = History.startingAt(at("00:00"));

  @Test
  void leaveOutAMicroBreakShortlyBeforeALongerOne() {
    var policies = set(every(BreakKind.MICRO, 20), every(BreakKind.MOVEMENT, 50));
    assertThat(day(policies, MONDAY, at("10:00")))
        .containsExactly(
            "micro 08:20",
            // The micro break of 08:40 is left out, and so is that of 09:30.
            "movement 08:50",
            "micro 09:10",
            "movement 09:40");
  }

  @Test
  void areOneWhenTheyFallTogether() {
    var policies =
        set(every(BreakKind.MICRO, 20), every(BreakKind.MOVEMENT, 60), every(BreakKind.REST, 120));
    assertThat(day(policies, MONDAY, at("10:30")))
        .containsExactly(
            "micro 08:20",
            "micro 08:40",
            "movement 09:00",
            "micro 09:20",
            "micro 09:40",
            "rest 10:00",
            "micro 10:20");
  }

  @Test
  void startAfreshAfterALongerBreakButNotAfterAShorterOne() {
    var policies = set(every(BreakKind.MICRO, 20), every(BreakKind.MOVEMENT, 60));
    var moved = MONDAY.breakEnded(BreakKind.MOVEMENT, at("08:15"));
    assertThat(day(policies, moved, at("08:40"))).containsExactly("micro 08:35");
    var looked =
        MONDAY
            .breakEnded(BreakKind.MICRO, at("08:45"))
            .due(BreakKind.MICRO, at("08:45"), Calendars.COPENHAGEN);
    assertThat(day(policies, looked, at("09:01"))).containsExactly("movement 09:00");
  }

  @Test
  void letNothingShorterBeDueWhileALongerOneIsOpen() {
    var policies = set(every(BreakKind.MICRO, 10), every(BreakKind.MOVEMENT, 50));
    assertThat(day(policies, MONDAY, at("09:20")))
        .containsExactly(
            "micro 08:10", "micro 08:20", "micro 08:30", "movement 08:50", "micro 09:10");
  }

  @Test
  void areNoMoreADayThanThePolicySays() {
    BreakPolicy twice = limited(every(BreakKind.MOVEMENT, 60), 2);
    var history = History.startingAt(at("00:00"));
    assertThat(day(set(twice), history, at("16:00")))
        .containsExactly("movement 09:00", "movement 10:00");
    var twoToday =
        history
            .due(BreakKind.MOVEMENT, at("09:00"), Calendars.COPENHAGEN)
            .due(BreakKind.MOVEMENT, at("10:00"), Calendars.COPENHAGEN);
    assertThat(NextDue.of(set(twice), CALENDAR, twoToday))
        .map(NextDue::at)
        .hasValue(local("2026-11-17T09:00"));
  }

  /** All that is due before a time if nobody takes a break. */
  private static List<String> day(PolicySet policies, History history, Instant end) {
    var due = new ArrayList<String>();
    History now = history;
    var next = NextDue.of(policies, CALENDAR, now);
    while (next.isPresent() && next.get().at().isBefore(end)) {
      Instant at = next.get().at();
      BreakKind kind = next.get().policy().kind();
      due.add(kind.wireName() + " " + at.atZone(Calendars.COPENHAGEN).toLocalTime());
      now = now.due(kind, at, Calendars.COPENHAGEN);
      next = NextDue.of(policies, CALENDAR, now);
    }
    return due;
  }

  private static PolicySet set(BreakPolicy... policies) {
    return new PolicySet(List.of(policies));
  }

  private static Instant at(String time) {
    return local("2026-11-16T" + time);
  }
}
