package dev.interlude.reminder.timing;

import static dev.interlude.reminder.timing.Calendars.everyDay;
import static dev.interlude.reminder.timing.Calendars.local;
import static dev.interlude.reminder.timing.Calendars.weekdays;
import static dev.interlude.reminder.timing.Calendars.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.timing.NextDue.Basis;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextDueTest {

  private static final BreakPolicy HSE = BreakPolicy.HSE;

  @ParameterizedTest(name = "{5}")
  @CsvSource({
    "08:00-16:00, 16T00:00, , , 16T09:00, the first is an interval after the start of work",
    "08:00-16:00, 16T00:00, 16T09:00, , 16T10:00, after one not taken the interval runs from its due",
    "08:00-16:00, 16T00:00, 16T09:00, 16T09:12, 16T10:12, after a break it runs from its end",
    "08:00-16:00, 16T00:00, 16T10:00, 16T09:12, 16T11:00, an older break changes nothing",
    "08:00-16:00, 16T00:00, , 16T08:20, 16T09:20, a spontaneous break puts the first one off",
    "08:00-16:00, 16T00:00, , 16T07:30, 16T09:00, a break before work does not",
    "08:00-16:00, 16T00:00, 16T15:00, , 17T09:00, 16:00 is no longer work",
    "08:00-16:00, 16T00:00, 16T14:00, 16T15:05, 17T09:00, nor is 16:05",
    "08:00-16:00, 16T10:30, , , 16T11:00, who comes at half past ten joins the hours of the day",
    "08:00-16:00, 16T11:00, , , 16T12:00, nothing is due at the moment of coming",
    "08:00-16:00, 20T15:30, , , 23T09:00, after Friday comes Monday",
    "08:00-12:00 12:30-16:00, 16T00:00, 16T11:00, , 16T13:30, every range starts afresh",
    "08:00-12:00 12:30-16:00, 16T00:00, 16T11:00, 16T11:59, 16T13:30, also after a late break",
    "08:00-12:00 12:00-16:00, 16T00:00, 16T11:00, , 16T12:00, ranges that touch are one",
    "08:00-08:30 10:00-11:01, 16T00:00, , , 16T11:00, a range under an interval has none",
    "23:00-24:00 00:00-02:00, 17T23:30, 17T23:10, , 18T00:10, work goes on over midnight",
    "23:00-24:00 00:00-02:00, 17T20:00, , , 18T00:00, and starts before it",
  })
  void comesWhenPeopleExpectIt(
      String ranges,
      String since,
      @Nullable String lastDue,
      @Nullable String lastBreak,
      String expected,
      String because) {
    History history = Histories.of(at(since), atOrNull(lastDue), atOrNull(lastBreak));
    assertThat(next(weekdays(ranges.split(" ")), history))
        .as(because)
        .map(NextDue::at)
        .hasValue(at(expected));
  }

  @Test
  void tellsWhatItWasCountedFrom() {
    var calendar = weekdays("08:00-16:00");
    var monday = History.startingAt(local("2026-11-16T00:00"));
    assertThat(next(calendar, monday))
        .hasValue(
            new NextDue(
                local("2026-11-16T09:00"),
                HSE,
                Basis.RANGE_START,
                local("2026-11-16T08:00"),
                true));
    var due = monday.due(BreakKind.MOVEMENT, local("2026-11-16T09:00"), Calendars.COPENHAGEN);
    assertThat(next(calendar, due)).map(NextDue::basis).hasValue(Basis.LAST_DUE);
    assertThat(next(calendar, due.breakEnded(BreakKind.MOVEMENT, local("2026-11-16T09:10"))))
        .map(NextDue::basis)
        .hasValue(Basis.LAST_BREAK);
  }

  @Test
  void leavesOutDatesThatAreNotWorked() {
    var calendar = without("2026-11-16", weekdays("08:00-16:00"));
    assertThat(next(calendar, History.startingAt(local("2026-11-15T12:00"))))
        .map(NextDue::at)
        .hasValue(local("2026-11-17T09:00"));
  }

  @Test
  void isNeverWithoutWorkingHours() {
    var calendar = new WorkCalendar(Calendars.COPENHAGEN, List.of(), java.util.Set.of());
    assertThat(next(calendar, History.startingAt(Instant.EPOCH))).isEmpty();
  }

  @Test
  void countsRealHoursWhenClocksGoBack() {
    var calendar = everyDay("00:00-06:00");
    var history =
        Histories.of(local("2026-10-24T12:00"), Instant.parse("2026-10-25T00:30:00Z"), null);
    assertThat(next(calendar, history))
        .map(NextDue::at)
        .hasValue(Instant.parse("2026-10-25T01:30:00Z"));
  }

  @Test
  void startsWorkAtTheChangeWhenClocksSkipItsHour() {
    var calendar = everyDay("02:30-06:00");
    assertThat(next(calendar, History.startingAt(local("2026-03-28T12:00"))))
        .map(NextDue::at)
        .hasValue(Instant.parse("2026-03-29T02:00:00Z"));
  }

  private static Optional<NextDue> next(WorkCalendar calendar, History history) {
    return NextDue.of(PolicySet.DEFAULT, calendar, history);
  }

  private static Instant at(String dayAndTime) {
    return local("2026-11-" + dayAndTime);
  }

  private static @Nullable Instant atOrNull(@Nullable String dayAndTime) {
    return dayAndTime == null ? null : at(dayAndTime);
  }
}
