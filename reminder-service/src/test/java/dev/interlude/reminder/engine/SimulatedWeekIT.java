package dev.interlude.reminder.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.reminder.BreaksTopic;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A week of many people with two instances, of which one dies three times before it commits. */
@ReminderIntegrationTest
class SimulatedWeekIT {

  private static final String T = "week";
  private static final int PEOPLE = 600;
  private static final Instant END = Instant.parse("2026-11-23T05:00:00Z");
  private static final Set<Integer> DEATHS = Set.of(30, 150, 260);
  private static final List<String> ZONES =
      List.of("Europe/Copenhagen", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe");
  private static final List<Map<String, ?>> KINDS =
      List.of(
          Map.of("kind", "micro", "intervalMinutes", 45),
          Map.of("kind", "movement", "intervalMinutes", 75, "dailyMost", 4),
          Map.of("kind", "rest", "intervalMinutes", 200));

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
    company.setUp(T);
    IntStream.range(0, ZONES.size()).forEach(this::enrol);
    IntStream.range(0, ZONES.size()).forEach(this::multiply);
    Set<String> expected = expected();
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
    Map<String, Integer> said = said();
    assertThat(said.keySet()).isEqualTo(expected).hasSizeGreaterThan(PEOPLE * 5 * 8);
    // Whatever was said before a death is said again under the same id, and nothing else is.
    assertThat(said.values()).allMatch(times -> times <= 2);
    clock.set(END);
    while (closing.sweep(500) > 0) {
      assertThat(clock.instant()).isEqualTo(END);
    }
    assertThat(closed()).isEqualTo(expected.size());
  }

  private void work() {
    while (firing.fire(100) + closing.sweep(500) > 0) {
      assertThat(clock.instant()).isBefore(END);
    }
  }

  /** What follows from policy and calendar alone. */
  private Set<String> expected() {
    Set<String> expected = new TreeSet<>();
    for (String person :
        jdbc.sql("SELECT person FROM timer WHERE tenant = '" + T + "'")
            .query(String.class)
            .list()) {
      Timer timer = timers.find(T, person).orElseThrow();
      var next = timer.next();
      while (next.isPresent() && !next.get().at().isAfter(END.minus(Duration.ofMinutes(30)))) {
        var planned = timer.planned(next.get(), timer.person());
        expected.add(T + "/" + person + " due/" + planned.breakId());
        timer = timer.fired(planned, null);
        next = timer.next();
      }
    }
    return expected;
  }

  private static Map<String, Integer> said() {
    var said = new HashMap<String, Integer>();
    BreaksTopic.all().stream()
        .filter(each -> each.key().startsWith(T + "/"))
        .map(
            each ->
                each.key() + " " + new String(each.headers().lastHeader("ce_id").value(), UTF_8))
        .filter(name -> name.contains(" due/"))
        .forEach(name -> said.merge(name, 1, Integer::sum));
    return said;
  }

  private int closed() {
    return jdbc.sql("SELECT count(*) FROM prompt WHERE tenant = 'week' AND closed_at IS NOT NULL")
        .query(Integer.class)
        .single();
  }

  private void enrol(int zone) {
    company.enrol(
        T, "z" + zone, Map.of("department", "d" + zone, "site", "s", "zone", ZONES.get(zone)));
    company.send(
        "PUT",
        "/v1/policies?department=d" + zone,
        Tokens.tenantAdmin(T),
        Map.of("kinds", KINDS.subList(0, 1 + zone % KINDS.size()), "reason", "a week"));
  }

  private void multiply(int zone) {
    for (String sql :
        new String[] {
          "INSERT INTO person SELECT tenant, person || '-' || n, version FROM person,"
              + " generate_series(2, :n) n WHERE tenant = :t AND person = :p",
          "INSERT INTO person_version SELECT tenant, person || '-' || n, version, valid_from,"
              + " entry || jsonb_build_object('person', person || '-' || n)"
              + " FROM person_version, generate_series(2, :n) n"
              + " WHERE tenant = :t AND person = :p",
          "INSERT INTO timer (tenant, person, since, next_due)"
              + " SELECT tenant, person || '-' || n, since, next_due"
              + " FROM timer, generate_series(2, :n) n WHERE tenant = :t AND person = :p"
        }) {
      jdbc.sql(sql).param("n", PEOPLE / ZONES.size()).param("t", T).param("p", "z" + zone).update();
    }
  }
}
