package dev.interlude.reminder.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakSnoozed;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.backlog.CatchingUp;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** People answer as soon as a break is sent, which may be before it is committed. */
@ReminderIntegrationTest
class EarlySnoozesIT {

  private static final String T = "early-snooze";
  private static final String FIRST = "movement-20261116T090000+0100";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private FiringDueBreaks firing;
  @Autowired private ClosingBreaks closing;
  @Autowired private CatchingUp catchingUp;
  @Autowired private TransactionTemplate transactions;

  private Playing playing;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    playing = new Playing(firing, closing, catchingUp, clock);
  }

  @Test
  void remindsAgainWhenTheSnoozeCameBeforeTheCommit() {
    company.enrol(T, "quick");
    clock.set(Instant.parse("2026-11-16T08:00:00Z"));
    transactions.executeWithoutResult(
        notYetCommitted -> {
          firing.fire(5000);
          snoozes("quick");
          await().atMost(Duration.ofSeconds(30)).until(this::theRecorderWaitsOrIsDone);
        });
    remindsOnceMore("quick");
  }

  @Test
  void remindsAgainWhenTheSnoozeCameBeforeABreakThatACrashUndid() {
    company.enrol(T, "quicker");
    clock.set(Instant.parse("2026-11-16T08:00:00Z"));
    snoozes("quicker");
    assertThat(catchingUp.await(Duration.ofSeconds(60), () -> false)).isTrue();
    playing.at("2026-11-16T08:05:30Z");
    remindsOnceMore("quicker");
  }

  private void snoozes(String person) {
    company.reports(
        T,
        person,
        "2026-11-16T08:05:00Z",
        new BreakSnoozed(BreakId.parse(FIRST), 1, Instant.parse("2026-11-16T08:20:00Z")));
  }

  private void remindsOnceMore(String person) {
    playing.at("2026-11-16T08:20:00Z");
    playing.at("2026-11-16T08:35:00Z");
    assertThat(BreaksOf.person(T, person).ids())
        .containsExactly("due/" + FIRST, "due/" + FIRST + "/1", "expired/" + FIRST);
  }

  private boolean theRecorderWaitsOrIsDone() {
    return Locks.someoneWaits() || catchingUp.await(Duration.ZERO, () -> false);
  }
}
