package dev.interlude.reminder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakWithdrawn;
import dev.interlude.contracts.PresenceChanged;
import dev.interlude.contracts.PresenceState;
import dev.interlude.contracts.WithdrawalReason;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.backlog.CatchingUp;
import dev.interlude.testsupport.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Times are UTC; Copenhagen is an hour ahead, so work begins at 07:00Z. */
@ReminderIntegrationTest
class LongPresenceIT {

  private static final String T = "long-presence";
  private static final BreakId THURSDAY = BreakId.parse("movement-20261119T090000+0100");
  private static final PresenceChanged ALL_WEEK =
      new PresenceChanged(PresenceState.DO_NOT_DISTURB, Instant.parse("2026-11-20T15:00:00Z"));

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private FiringDueBreaks firing;
  @Autowired private ClosingBreaks closing;
  @Autowired private CatchingUp catchingUp;

  private Playing playing;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    playing = new Playing(firing, closing, catchingUp, clock);
  }

  @Test
  void letsNothingBeDueForAsLongAsThePersonSaid() {
    company.enrol(T, "busy-week");
    company.reports(T, "busy-week", "2026-11-16T07:30:00Z", ALL_WEEK);
    for (int day = 16; day <= 20; day++) {
      playing.at("2026-11-%dT08:00:00Z".formatted(day));
      playing.at("2026-11-%dT15:00:00Z".formatted(day));
    }
    assertThat(BreaksOf.person(T, "busy-week").ids()).isEmpty();
    playing.at("2026-11-23T08:00:00Z");
    assertThat(BreaksOf.person(T, "busy-week").ids())
        .containsExactly("due/movement-20261123T090000+0100");
  }

  @Test
  void letsTheLatestWordHoldEvenOnceThatIsOver() {
    company.enrol(T, "back-early");
    company.reports(T, "back-early", "2026-11-16T07:30:00Z", ALL_WEEK);
    company.reports(
        T,
        "back-early",
        "2026-11-17T07:30:00Z",
        new PresenceChanged(PresenceState.AVAILABLE, null));
    playing.at("2026-11-19T07:59:59Z");
    playing.at("2026-11-19T08:15:00Z");
    assertThat(BreaksOf.person(T, "back-early").data().getLast())
        .isEqualTo(new BreakWithdrawn(THURSDAY, WithdrawalReason.ABSENT));
  }
}
