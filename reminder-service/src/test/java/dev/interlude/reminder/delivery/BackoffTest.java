package dev.interlude.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  @Test
  void growsToAnHour() {
    assertThat(
            IntStream.rangeClosed(1, 9)
                .mapToObj(attempts -> Backoff.after(attempts, null, 0).toSeconds()))
        .containsExactly(5L, 15L, 45L, 135L, 405L, 1215L, 3600L, 3600L, 3600L);
    assertThat(Backoff.after(1_000_000, null, 1)).isEqualTo(Duration.ofMinutes(72));
  }

  @Test
  void heedsTheOtherSideWithinReason() {
    assertThat(Backoff.after(1, Duration.ofMinutes(2), 0)).isEqualTo(Duration.ofMinutes(2));
    assertThat(Backoff.after(4, Duration.ofSeconds(1), 0)).isEqualTo(Duration.ofSeconds(135));
    assertThat(Backoff.after(1, Duration.ofDays(400), 0)).isEqualTo(Duration.ofHours(1));
  }
}
