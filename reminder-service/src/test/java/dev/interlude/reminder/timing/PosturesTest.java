package dev.interlude.reminder.timing;

import static dev.interlude.reminder.timing.Calendars.local;
import static dev.interlude.reminder.timing.Calendars.weekdays;
import static dev.interlude.reminder.timing.Days.monday;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.timing.NextDue.Basis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sitting and rests do to due times on a Monday, 08:00 to 16:00. */
class PosturesTest {

  private static final WorkCalendar CALENDAR = weekdays("08:00-16:00");
  private static final History MONDAY = History.startingAt(local("2026-11-16T00:00"));

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "sitting 08:00-08:30;away 08:30-08:40;sitting 08:40-08:50, 09:40, back from ten minutes away",
    "sitting 08:00-08:30;standing 08:30-08:33;moving 08:33-08:35, 09:35, five minutes upright",
    "sitting 08:00-08:30;standing 08:30-08:34;sitting 08:34-08:50, 09:00, four are too few",
    "away 08:20-08:23;sitting 08:23-08:24;away 08:24-08:27, 09:00, two short rests are none",
    "away 07:30-07:50, 09:00, a rest before work is none",
    "sitting 08:00-08:20;away 08:20-10:30;sitting 10:30-10:32, 11:30, two hours away are a rest",
  })
  void resetTheTimer(String postures, String due, String because) {
    var next = next(PolicySet.DEFAULT, MONDAY.seen(monday(postures.split(";"))));
    assertThat(next).as(because).map(NextDue::at).hasValue(at(due));
  }

  @Test
  void sayThatANaturalBreakWasTheBasis() {
    var history = MONDAY.seen(monday("sitting 08:00-08:30", "away 08:30-08:40"));
    assertThat(next(PolicySet.DEFAULT, history)).map(NextDue::basis).hasValue(Basis.NATURAL_BREAK);
  }

  @Test
  void keepTheLastHoursOnlyAndAreTheSameInAnyOrder() {
    var twice = monday("sitting 08:00-09:00", "away 09:00-09:10", "away 09:00-09:10");
    assertThat(monday("away 09:00-09:10", "sitting 08:00-09:00")).isEqualTo(twice);
    assertThat(monday("sitting 06:00-07:00", "sitting 11:00-12:00"))
        .isEqualTo(monday("sitting 11:00-12:00"));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "sitting 08:00-08:58, 09:00, true, soon sat long enough",
    "sitting 08:00-08:40, 09:00, false, if the person goes on sitting",
    "sitting 08:00-08:40;standing 08:40-08:44, 09:04, false, standing does not count",
    "sitting 08:00-08:40;standing 08:40-08:45;sitting 08:45-09:44, 09:45, true, a rest resets it",
    "sitting 08:00-09:20, 09:20, true, what is learned late is said late",
    "sitting 07:00-08:30, 09:00, false, sitting before work does not count",
  })
  void countSittingTimeOnly(String postures, String due, boolean certain, String because) {
    var history = MONDAY.seen(monday(postures.split(";")));
    var expected = NextDue.expected(sitting(), CALENDAR, history, Unavailable.NEVER);
    assertThat(expected).as(because).map(NextDue::at).hasValue(at(due));
    assertThat(next(sitting(), history).isPresent()).as(because).isEqualTo(certain);
  }

  @Test
  void countSittingSinceTheLastBreakOrDue() {
    var history = MONDAY.seen(monday("sitting 08:00-09:30"));
    var taken = history.breakEnded(BreakKind.MOVEMENT, at("08:35"));
    assertThat(next(sitting(), taken)).map(NextDue::at).hasValue(at("09:35"));
    var due = history.due(BreakKind.MOVEMENT, at("09:00"), Calendars.COPENHAGEN);
    assertThat(next(sitting(), due)).isEmpty();
    assertThat(next(sitting(), MONDAY)).isEmpty();
  }

  private static Optional<NextDue> next(PolicySet policies, History history) {
    return NextDue.of(policies, CALENDAR, history);
  }

  private static PolicySet sitting() {
    BreakPolicy hse = BreakPolicy.HSE;
    return new PolicySet(
        List.of(
            new BreakPolicy(
                "p",
                1,
                hse.kind(),
                hse.interval(),
                hse.length(),
                hse.expiry(),
                Measure.SITTING,
                hse.snooze(),
                null,
                Duration.ofMinutes(5))));
  }

  private static Instant at(String time) {
    return local("2026-11-16T" + time);
  }
}
