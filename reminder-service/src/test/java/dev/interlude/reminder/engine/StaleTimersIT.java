package dev.interlude.reminder.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.backlog.CatchingUp;
import dev.interlude.reminder.prompts.Rows;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ReminderIntegrationTest
class StaleTimersIT {

  private static final String T = "stale";
  private static final Map<String, String> OFF =
      Map.of(
          "department", "operations",
          "site", "copenhagen",
          "zone", "Europe/Copenhagen",
          "policyMode", "off");

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private FiringDueBreaks firing;
  @Autowired private ClosingBreaks closing;
  @Autowired private CatchingUp catchingUp;
  @Autowired private Timers timers;
  @Autowired private EnrolledTimers enrolled;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transactions;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void followsAnEntryThatIsChangedWhileABreakIsRecorded() {
    company.enrol(T, "changing");
    Taken taken =
        new Taken(T, "changing", BreakKind.MOVEMENT, Instant.parse("2026-11-16T07:20:00Z"), null);
    var recording = new CompletableFuture<Taken>();
    transactions.executeWithoutResult(
        changing -> {
          enrolled.follow(List.of(switchedOff("changing")), clock.instant());
          recording.completeAsync(() -> record(taken), Thread::startVirtualThread);
          await().atMost(Duration.ofSeconds(30)).until(Locks::someoneWaits);
        });
    recording.join();
    assertThat(nextDue("changing")).isEmpty();
  }

  @Test
  void remindsNobodyByATimerThatDoesNotFollowFromTheEntry() {
    company.enrol(T, "off", OFF);
    company.enrol(T, "later");
    jdbc.sql("UPDATE timer SET next_due = :at WHERE tenant = :t")
        .param("at", java.sql.Timestamp.from(Instant.parse("2026-11-16T06:30:00Z")))
        .param("t", T)
        .update();
    new Playing(firing, closing, catchingUp, clock).at("2026-11-16T07:00:00Z");
    assertThat(BreaksOf.person(T, "off").ids()).isEmpty();
    assertThat(BreaksOf.person(T, "later").ids()).isEmpty();
    assertThat(nextDue("off")).isEmpty();
    assertThat(nextDue("later")).contains(Instant.parse("2026-11-16T08:00:00Z"));
  }

  private Taken record(Taken taken) {
    transactions.executeWithoutResult(
        recording -> timers.happened(List.of(taken), List.of(), List.of()));
    return taken;
  }

  /** Writes a second version, as the directory does, in the current transaction. */
  private PersonChanged switchedOff(String person) {
    String entry =
        jdbc.sql(
                """
                INSERT INTO person_version
                SELECT tenant, person, 2, valid_from,
                  entry || '{"version": 2, "policyMode": "off"}'
                FROM person_version WHERE tenant = :t AND person = :p
                RETURNING entry
                """)
            .param("t", T)
            .param("p", person)
            .query(String.class)
            .single();
    jdbc.sql("UPDATE person SET version = 2 WHERE tenant = :t AND person = :p")
        .param("t", T)
        .param("p", person)
        .update();
    return Json.mapper().readValue(entry, PersonChanged.class);
  }

  private Optional<Instant> nextDue(String person) {
    return jdbc.sql("SELECT next_due FROM timer WHERE tenant = :t AND person = :p")
        .param("t", T)
        .param("p", person)
        .query((row, number) -> Optional.ofNullable(Rows.instantOrNull(row, "next_due")))
        .single();
  }
}
