package dev.interlude.reminder.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.PresenceChanged;
import dev.interlude.contracts.PresenceState;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.engine.BreaksOf;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody did on a day that they took back is kept nowhere, whenever it is reported. */
@ReminderIntegrationTest
class DayTakenBackIT {

  private static final String T = "taken-back";
  private static final BreakId FIRST = BreakId.parse("movement-20261116T090000+0100");

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, "rosa");
  }

  @Test
  void isEmptiedAndStaysSoButMovesTheTimer() {
    playing.at("2026-11-16T08:00:00Z");
    company.reports(T, "rosa", "2026-11-16T08:01:00Z", new BreakDelivered(FIRST, null));
    company.reports(T, "rosa", "2026-11-16T08:02:00Z", started());
    company.reports(
        T, "rosa", "2026-11-16T08:10:00Z", new PresenceChanged(PresenceState.IN_MEETING, null));
    playing.at("2026-11-16T08:16:00Z");
    assertThat(rows()).isEqualTo("1 1 1");

    company.reports(
        T, "rosa", "2026-11-16T08:17:00Z", new DayCleared(LocalDate.parse("2026-11-16")));
    playing.at("2026-11-16T08:18:00Z");
    assertThat(rows()).isEqualTo("0 0 0");

    company.reports(
        T, "rosa", "2026-11-16T08:30:00Z", new BreakStarted(null, BreakKind.MOVEMENT, null, null));
    company.reports(T, "rosa", "2026-11-16T08:31:00Z", new BreakDelivered(FIRST, null));
    playing.at("2026-11-16T09:29:59Z");
    assertThat(rows()).isEqualTo("0 0 0");
    playing.at("2026-11-16T09:30:00Z");
    assertThat(BreaksOf.person(T, "rosa").ids())
        .containsExactly("due/" + FIRST, "due/movement-20261116T103000+0100");
  }

  private static BreakStarted started() {
    return new BreakStarted(FIRST, BreakKind.MOVEMENT, null, null);
  }

  /** Breaks, days and presences. */
  private String rows() {
    return jdbc.sql(
            """
            SELECT (SELECT count(*) FROM prompt WHERE tenant = :t) || ' '
              || (SELECT count(*) FROM person_day WHERE tenant = :t) || ' '
              || (SELECT count(*) FROM presence WHERE tenant = :t)
            """)
        .param("t", T)
        .query(String.class)
        .single();
  }
}
