package dev.interlude.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.ReminderIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class FailingTargetIT {

  private static final String T = "failing-targets";
  private static final Instant NOW = Waiting.NOW;

  @Autowired private Waiting waiting;
  @Autowired private TargetHealth health;
  @Autowired private Deliveries deliveries;

  private UUID target = UUID.randomUUID();

  @BeforeEach
  void waitsForOne() {
    target = waiting.target(T, "webhook");
    waiting.words(target, T, 100);
  }

  @AfterEach
  void isGone() {
    waiting.remove(target);
  }

  @Test
  void isTriedByOneInstanceAtATime() {
    health.fails(target, NOW.minusSeconds(60), NOW.minusSeconds(60));
    health.hold(target, NOW);
    Pending mine = waiting.claim().getFirst();
    assertThat(waiting.claim()).as("another instance's").isEmpty();
    health.release(mine, Waiting.LEASE, NOW);
    assertThat(deliveries.claim(NOW, Waiting.LEASE, 500, Map.of(target, 1))).isEmpty();
    assertThat(waiting.claim()).hasSize(1);
    health.hold(target, NOW.plusSeconds(15));
    assertThat(waiting.claim(NOW.plusSeconds(14))).isEmpty();
    health.works(target);
    assertThat(waiting.claim(NOW.plusSeconds(14))).hasSize(50);
  }

  @Test
  void givesNoMoreToATargetThanItHasPlacesLeft() {
    assertThat(deliveries.claim(NOW, Waiting.LEASE, 500, Map.of(target, 48))).hasSize(2);
    assertThat(deliveries.claim(NOW, Waiting.LEASE, 500, Map.of(target, 50))).isEmpty();
  }

  @Test
  void countsAttemptsThatWereOpenTogetherOnce() {
    for (int i = 0; i < 50; i++) {
      assertThat(health.fails(target, NOW, NOW.plusSeconds(10)).failures()).isEqualTo(1);
    }
    assertThat(health.fails(target, NOW.plusSeconds(16), NOW.plusSeconds(20)).failures())
        .isEqualTo(2);
  }

  @Test
  void doesNotCountTheTimeInWhichNothingWasTried() {
    health.fails(target, NOW, NOW);
    health.hold(target, NOW.plusSeconds(5));
    Instant monday = NOW.plus(Duration.ofDays(3));
    assertThat(waiting.claim(monday)).hasSize(1);
    var failing = health.fails(target, monday, monday.plusSeconds(10));
    assertThat(failing.since()).isEqualTo(monday.minusSeconds(5));
    assertThat(failing.failures()).isEqualTo(1);
  }

  @Test
  void countsTheTimeOfOneAttemptAfterTheOther() {
    health.fails(target, NOW, NOW);
    health.hold(target, NOW.plusSeconds(4_000));
    Instant later = NOW.plusSeconds(4_000 + 3_599);
    assertThat(waiting.claim(later)).hasSize(1);
    assertThat(health.fails(target, later, later)).isEqualTo(new TargetHealth.Failing(NOW, 2));
  }
}
