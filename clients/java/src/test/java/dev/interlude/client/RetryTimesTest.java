package dev.interlude.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTimesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-16T10:00:00Z"), ZoneOffset.UTC);

  @Test
  void waitsAnywhereUpToACeilingThatDoubles() {
    var longest = new ArrayList<Long>();
    for (int failures = 1; failures <= 40; failures++) {
      long most = 0;
      long least = Long.MAX_VALUE;
      for (int seed = 0; seed < 200; seed++) {
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), new Random(seed));
        long wait = 0;
        for (int i = 0; i < failures; i++) {
          wait = backoff.afterFailure(null).toMillis();
        }
        most = Math.max(most, wait);
        least = Math.min(least, wait);
      }
      longest.add(most);
      assertThat(least).as("full jitter").isLessThan(most / 10);
    }
    assertThat(longest.get(0)).isBetween(900L, 1_000L);
    assertThat(longest.get(3)).isBetween(7_000L, 8_000L);
    assertThat(longest).allMatch(most -> most <= 300_000).last().matches(most -> most > 290_000);
  }

  @Test
  void beginsAnewAfterASuccessAndAddsJitterToWhatIsAskedFor() {
    var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), new Random(1));
    for (int i = 0; i < 10; i++) {
      backoff.afterFailure(null);
    }
    backoff.reset();
    assertThat(backoff.afterFailure(Duration.ofSeconds(30)))
        .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "5 | - | 5",
        " 120 | - | 120",
        "999999999 | - | 3600",
        "Mon, 16 Nov 2026 10:00:07 GMT | - | 7",
        "Mon, 16 Nov 2026 09:00:00 GMT | - | 0",
        "Mon, 16 Nov 2026 12:00:09 GMT | Mon, 16 Nov 2026 12:00:00 GMT | 9",
        "soon | - | -",
        "-5 | - | -",
        "- | - | -"
      })
  void readsRetryAfterInSecondsAndAsADate(
      @Nullable String retryAfter, @Nullable String date, @Nullable Long seconds) {
    assertThat(
            RetryAfter.of(Optional.ofNullable(retryAfter), Optional.ofNullable(date), CLOCK)
                .map(Duration::toSeconds))
        .isEqualTo(Optional.ofNullable(seconds));
  }
}
