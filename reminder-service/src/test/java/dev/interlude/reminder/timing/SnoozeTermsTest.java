package dev.interlude.reminder.timing;

import static dev.interlude.reminder.timing.Calendars.local;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.timing.SnoozeTerms.Again;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnoozeTermsTest {

  @ParameterizedTest(name = "{5}")
  @CsvSource({
    "10:05, 10:20, 11:00, 10:20, 10:35, reminds when wished",
    "10:05, 10:40, 11:00, 10:20, 10:35, for no longer than a snooze lasts",
    "10:20, 10:35, 11:00, 10:30, 10:45, never past half the interval",
    "10:05, 10:20, 10:30, 10:20, 10:30, over by the next due",
    "15:50, 16:05, , , , later than half the interval it stays as it is",
    "10:05, 10:20, 10:20, , , so it does when the next is due by then",
  })
  void putOffABreakOfTenOClock(
      String at,
      String until,
      @Nullable String nextDue,
      @Nullable String remindAt,
      @Nullable String expiresAt,
      String because) {
    var again =
        SnoozeTerms.of(BreakPolicy.HSE, at("10:00"), nextDue == null ? null : at(nextDue))
            .again(1, at(at), at(until));
    assertThat(again.orElse(null))
        .as(because)
        .isEqualTo(
            remindAt == null || expiresAt == null ? null : new Again(at(remindAt), at(expiresAt)));
  }

  @Test
  void putItOffAsOftenAsThePolicySays() {
    var terms = SnoozeTerms.of(BreakPolicy.HSE, at("10:00"), null);
    assertThat(terms.again(3, at("10:05"), at("10:10"))).isPresent();
    assertThat(terms.again(4, at("10:05"), at("10:10"))).isEmpty();
  }

  private static Instant at(String time) {
    return local("2026-11-16T" + time);
  }
}
