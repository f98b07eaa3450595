package dev.interlude.reminder.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A week of many people with two workers, of which one dies three times before it commits. */
@ReminderIntegrationTest
class SimulatedWeekIT {

  private static final int PEOPLE = 600;
  private static final Instant END = Instant.parse("2026-11-23T05:00:00Z");
  private static final Set<Integer> DEATHS = Set.of(30, 150, 260);

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private FiringDueBreaks firing;
  @Autowired private ClosingBreaks closing;
  @Autowired private DyingEngine dying;
  @Autowired private Timers timers;
  @Autowired private JdbcClient jdbc;

  @Test
  void saysEachBreakOnceWhateverDiesAndNoneThatDoesNotFollow() {
    clock.set(Instant.parse(Company.MONDAY));
    var week = new Week("week", PEOPLE, company, timers, jdbc);
    week.begin();
    Set<String> expected = week.expected(END.minus(Duration.ofMinutes(30)));
    int step = 0;
    for (Instant now = clock.instant(); now.isBefore(END); now = now.plus(Duration.ofMinutes(30))) {
      clock.set(now);
      if (DEATHS.contains(step++)) {
        assertThatThrownBy(() -> dying.firing().fire(500)).hasMessage("killed");
      }
      var other = CompletableFuture.runAsync(this::work, Thread::startVirtualThread);
      work();
      other.join();
    }
    Map<String, Integer> said = week.said();
    assertThat(said.keySet()).isEqualTo(expected).hasSizeGreaterThan(PEOPLE * 5 * 8);
    // Whatever was said before a death is said again under the same id, and nothing else is.
    assertThat(said.values()).allMatch(times -> times <= 2);
    clock.set(END);
    while (closing.sweep(500) > 0) {
      assertThat(clock.instant()).isEqualTo(END);
    }
    assertThat(week.closed()).isEqualTo(expected.size());
  }

  private void work() {
    while (firing.fire(100) + closing.sweep(500) > 0) {
      assertThat(clock.instant()).isBefore(END);
    }
  }
}
