package dev.interlude.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TestClockTest {
  @Test
  void standsStillUntilMoved() {
    var clock = TestClock.at("2026-11-16T09:00:00Z");
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-16T09:00:00Z"));
    clock.advance(Duration.ofMinutes(5));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-16T09:05:00Z"));
  }

  @Test
  void sharesItsTimeWithOtherZones() {
    var clock = TestClock.at("2026-11-16T23:30:00Z");
    var copenhagen = clock.withZone(ZoneId.of("Europe/Copenhagen"));
    clock.set(Instant.parse("2026-11-17T23:30:00Z"));
    assertThat(LocalDate.now(copenhagen)).isEqualTo("2026-11-18");
  }
}
