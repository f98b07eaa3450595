package dev.interlude.reminder.me;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.me.BreakState.Known;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakStateTest {

  private static final Instant EXPIRY = Instant.parse("2026-11-16T08:15:00Z");

  @ParameterizedTest
  @CsvSource({
    "      ,     , false, false,         , OPEN",
    "      ,     , true , true ,         , SKIPPED",
    "    -1,  0.8, true , false,         , COMPLETED",
    "     0,  1.0, true , true , expired , COMPLETED",
    "    -1, 0.79, true , false,         , PARTIAL",
    "    -1,     , true , false,         , PARTIAL",
    "     1,  1.0, true , false, expired , LATE",
    "      ,     , true , false, expired , MISSED",
    "      ,     , false, false, expired , UNDELIVERED",
    "      ,     , true , false, meeting , WITHDRAWN",
  })
  void isTheFirstOutcomeThatFits(
      @Nullable Long startAfterExpiry,
      @Nullable Double ratio,
      boolean delivered,
      boolean skipped,
      @Nullable String closing,
      BreakState expected) {
    Instant started = startAfterExpiry == null ? null : EXPIRY.plusSeconds(startAfterExpiry);
    assertThat(BreakState.of(new Known(EXPIRY, null, started, ratio, delivered, skipped, closing)))
        .isEqualTo(expected);
  }
}
