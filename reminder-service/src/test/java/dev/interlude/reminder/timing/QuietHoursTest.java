package dev.interlude.reminder.timing;

import static dev.interlude.reminder.timing.Calendars.everyDay;
import static dev.interlude.reminder.timing.Calendars.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.reminder.timing.Deferral.Reason;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An hour after the start of work, in quiet hours or not. */
class QuietHoursTest {

  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "08:00-16:00, 11-16T00:00, 09:00-09:30, 11-16T09:30, an interval over within is due at the end",
    "08:00-16:00, 11-16T00:00, 08:00-09:00, 11-16T09:00, it goes on counting",
    "08:00-16:00, 11-16T00:00, 09:01-09:30, 11-16T09:00, what is due before is due",
    "08:00-16:00, 11-16T00:00, 08:45-09:30 09:30-09:40, 11-16T09:40, one may follow the other",
    "08:00-10:00, 11-16T00:00, 08:30-10:00, , nothing is due after work",
    "22:00-24:00 00:00-06:00, 11-16T12:00, 22:30-02:30, 11-17T02:30, over midnight",
    "00:00-06:00, 11-16T12:00, 22:30-02:30, 11-17T02:30, from the evening before",
    "08:00-16:00, 11-16T00:00, 08:30-24:00, , nor to the end of the day",
    "00:30-06:00, 03-28T12:00, 01:15-02:30, 03-29T03:00, until the clocks skip its end",
    "01:00-06:00, 03-28T12:00, 02:00-03:00, 03-29T03:00, skipped as a whole",
    "01:00-06:00, 03-28T12:00, 02:00-03:30, 03-29T03:30, skipped at its begin",
  })
  void moveWhatIsDueInThem(
      String work, String since, String quiet, @Nullable String due, String because) {
    assertThat(next(work, since, quiet))
        .as(because)
        .isEqualTo(Optional.ofNullable(due).map(time -> local("2026-" + time)));
  }

  @Test
  void lastThroughAnHourThatOccursTwice() {
    assertThat(next("01:00-06:00", "10-24T12:00", "02:00-03:00"))
        .hasValue(Instant.parse("2026-10-25T02:00:00Z"));
    assertThat(next("01:00-06:00", "10-24T12:00", "01:50-02:30"))
        .as("half past two by winter time")
        .hasValue(Instant.parse("2026-10-25T01:30:00Z"));
  }

  @Test
  void areTheReasonOfTheDelay() {
    var next = NextDue.of(policies("08:30-09:15"), everyDay("08:00-16:00"), since("11-16T00:00"));
    assertThat(next.orElseThrow().deferral())
        .isEqualTo(new Deferral(local("2026-11-16T09:00"), Reason.QUIET_HOURS));
  }

  @Test
  void ofAllDayLeaveNothingDue() {
    assertThat(next("00:00-24:00", "11-16T00:00", "00:00-12:00 12:00-24:00")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12:00-12:00", "00:00-24:00", "24:00-01:00", "9:00-10:00", "12:60-13:00"})
  void areTimesOfADay(String range) {
    assertThatThrownBy(() -> policies(range)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Optional<Instant> next(String work, String since, String quiet) {
    return NextDue.of(policies(quiet), everyDay(work.split(" ")), since(since)).map(NextDue::at);
  }

  private static History since(String since) {
    return History.startingAt(local("2026-" + since));
  }

  private static PolicySet policies(String quiet) {
    return new PolicySet(
        List.of(BreakPolicy.HSE),
        Arrays.stream(quiet.split(" "))
            .map(range -> range.split("-", 2))
            .map(range -> new QuietRange(range[0], range[1]))
            .toList(),
        List.of());
  }
}
