package dev.interlude.reminder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.backlog.CatchingUp;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;

/** Lets time pass as the engine would live through it. */
public record Playing(
    FiringDueBreaks firing, ClosingBreaks closing, CatchingUp catchingUp, TestClock clock) {

  /** Moves the clock, once all facts so far are taken, and lets the engine work. */
  public void at(String time) {
    assertThat(catchingUp.await(Duration.ofSeconds(60), () -> false)).isTrue();
    clock.set(Instant.parse(time));
    while (firing.fire(500) + closing.sweep(500) > 0) {
      assertThat(clock.instant()).isEqualTo(time);
    }
  }
}
