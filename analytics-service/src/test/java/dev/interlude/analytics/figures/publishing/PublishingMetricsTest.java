package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.figures.PeriodKind;
import dev.interlude.testsupport.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PublishingMetricsTest {

  private final TestClock clock = TestClock.at("2026-11-16T10:20:00Z");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final PublishingMetrics metrics = new PublishingMetrics(meters, clock);

  @Test
  void tellsHowLateTheLatestTenantIsAlsoWhenNobodyLooksAnyMore() {
    assertThat(behind()).isZero();
    metrics.nextDue("acme", Instant.parse("2026-11-16T11:00:00Z"));
    metrics.nextDue("globex", Instant.parse("2026-11-16T10:19:00Z"));
    assertThat(behind()).isEqualTo(60);

    metrics.nextDue("globex", Instant.parse("2026-11-16T11:00:00Z"));
    assertThat(behind()).isZero();
    clock.advance(Duration.ofHours(2));
    assertThat(behind()).isEqualTo(4_800);
  }

  @Test
  void countsPeriodsByKind() {
    metrics.published(PeriodKind.WEEK, Duration.ofSeconds(3));

    assertThat(
            meters
                .get("interlude.analytics.published.periods")
                .tag("kind", "week")
                .counter()
                .count())
        .isEqualTo(1);
  }

  private double behind() {
    return meters.get("interlude.analytics.publishing.behind").gauge().value();
  }
}
