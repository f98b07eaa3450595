package dev.interlude.reminder.freebusy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestTest {

  private static final Duration EVERY = Duration.ofMinutes(15);

  @Test
  void growsWithFailuresToSixHours() {
    assertThat(
            IntStream.rangeClosed(0, 6)
                .mapToObj(failures -> Rest.after(EVERY, failures, null, 0).toMinutes()))
        .containsExactly(15L, 30L, 60L, 120L, 240L, 360L, 360L);
    assertThat(Rest.after(EVERY, 0, null, 1)).isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void heedsTheHostWithinReason() {
    assertThat(Rest.after(EVERY, 0, Duration.ofHours(2), 0)).isEqualTo(Duration.ofHours(2));
    assertThat(Rest.after(EVERY, 0, Duration.ofSeconds(1), 0)).isEqualTo(EVERY);
    assertThat(Rest.after(EVERY, 0, Duration.ofDays(900), 0)).isEqualTo(Duration.ofHours(6));
  }
}
