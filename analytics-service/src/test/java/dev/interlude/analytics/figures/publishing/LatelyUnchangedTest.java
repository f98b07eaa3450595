package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.figures.PeriodKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LatelyUnchangedTest {

  private static final Instant TEN = Instant.parse("2026-11-16T10:00:00Z");
  private static final Period MONTH =
      new Period(PeriodKind.MONTH, LocalDate.parse("2026-10-01"), ZoneOffset.UTC);

  private final LatelyUnchanged lately = new LatelyUnchanged(Duration.ofMinutes(15));

  @Test
  void remembersForAWhileOfThatTenantAndPeriodOnly() {
    lately.put("acme", MONTH, TEN);

    assertThat(lately.contains("acme", MONTH, TEN.plusSeconds(899))).isTrue();
    assertThat(lately.contains("acme", MONTH, TEN.plusSeconds(900))).isFalse();
    assertThat(lately.contains("globex", MONTH, TEN)).isFalse();
    assertThat(lately.contains("acme", MONTH.next(), TEN)).isFalse();
  }
}
