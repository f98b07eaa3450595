package dev.interlude.reminder.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.BreakId;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A week of many people with two real instances, of which one is killed three times. With {@code
 * -Dinterlude.week.people=10000 -Dinterlude.week.factor=4000 -Dinterlude.week.undisturbed=true} of
 * 10,000 people, and first with one instance that nobody disturbs.
 */
@ReminderIntegrationTest
class KilledInstancesIT {

  private static final int PEOPLE = Integer.getInteger("interlude.week.people", 200);
  private static final int FACTOR = Integer.getInteger("interlude.week.factor", 8000);
  private static final Instant BEGIN = Instant.parse(Company.MONDAY);

  /** A Sunday in all zones. */
  private static final Instant END = Instant.parse("2026-11-22T12:30:00Z");

  /** Batches of two workers, each time. */
  private static final int REPEATED_AT_MOST = 3 * 2 * 2000;

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Timers timers;
  @Autowired private JdbcClient jdbc;

  @Test
  void sayEachBreakOnceByIdThoughOneIsKilledThreeTimes() throws IOException {
    Week week = begin("killed");
    Set<String> expected = week.expected(END);
    assertThat(expected).hasSizeGreaterThan(PEOPLE * 5 * 7).allMatch(KilledInstancesIT::isAtWork);
    if (Boolean.getBoolean("interlude.week.undisturbed")) {
      assertThat(undisturbed()).isEqualTo(expected);
    }
    try (var instances = new Instances(BEGIN, END, FACTOR)) {
      instances.start(2);
      for (int kill = 1; kill <= 3; kill++) {
        int before = expected.size() * kill / 5;
        until(instances, () -> week.closed() >= before);
        instances.killAndReplace(0);
      }
      until(instances, () -> week.closed() == expected.size());
    }
    Map<String, Integer> said = week.said();
    assertThat(said.keySet()).isEqualTo(expected);
    assertThat(said.values().stream().mapToInt(times -> times - 1).sum())
        .as("said again under the same id")
        .isLessThanOrEqualTo(REPEATED_AT_MOST);
  }

  private Set<String> undisturbed() throws IOException {
    Week week = begin("calm");
    int size = week.expected(END).size();
    try (var instance = new Instances(BEGIN, END, FACTOR)) {
      instance.start(1);
      until(instance, () -> week.closed() == size);
    }
    Map<String, Integer> said = week.said();
    assertThat(said.values()).containsOnly(1);
    return said.keySet();
  }

  private Week begin(String tenant) {
    clock.set(BEGIN);
    var week = new Week(tenant, PEOPLE, company, timers, jdbc);
    week.begin();
    return week;
  }

  private static void until(Instances instances, BooleanSupplier reached) {
    await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              assertThat(instances.areAlive()).as("see target/instances.log").isTrue();
              return reached.getAsBoolean();
            });
  }

  /** Said of the name alone: Monday to Friday, 08:00 to 16:00, where the person is. */
  private static boolean isAtWork(String name) {
    OffsetDateTime due = BreakId.parse(name.substring(name.indexOf("due/") + 4)).due();
    return due.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
        && due.getHour() >= 8
        && due.getHour() < 16;
  }
}
