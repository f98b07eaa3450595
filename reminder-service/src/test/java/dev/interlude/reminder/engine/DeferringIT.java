package dev.interlude.reminder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.PresenceChanged;
import dev.interlude.contracts.PresenceState;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.backlog.CatchingUp;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Times are UTC; Copenhagen is an hour ahead, so the first break is due at 08:00Z. */
@ReminderIntegrationTest
class DeferringIT {

  private static final String T = "deferring";
  private static final PresenceChanged MEETING =
      new PresenceChanged(PresenceState.IN_MEETING, Instant.parse("2026-11-16T08:30:00Z"));

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
  void letsABreakBeDueOnceTheMeetingIsOver() {
    company.enrol(T, "meets");
    company.reports(T, "meets", "2026-11-16T07:50:00Z", MEETING);
    playing.at("2026-11-16T08:29:59Z");
    assertThat(BreaksOf.person(T, "meets").ids()).isEmpty();
    JsonNode next = next("meets");
    assertThat(next.path("dueAt").asString()).isEqualTo("2026-11-16T08:30:00Z");
    assertThat(next.at("/deferred/from").asString()).isEqualTo("2026-11-16T08:00:00Z");
    assertThat(next.at("/deferred/reason").asString()).isEqualTo("in-meeting");
    playing.at("2026-11-16T08:30:00Z");
    assertThat(BreaksOf.person(T, "meets").ids())
        .containsExactly("due/movement-20261116T093000+0100");
    assertThat(next("meets").path("dueAt").asString()).isEqualTo("2026-11-16T09:30:00Z");
  }

  @Test
  void letsItBeDueAtOnceWhenThePersonIsAvailableAgain() {
    company.enrol(T, "back-early");
    company.reports(T, "back-early", "2026-11-16T07:50:00Z", MEETING);
    playing.at("2026-11-16T08:10:00Z");
    company.reports(
        T,
        "back-early",
        "2026-11-16T08:10:30Z",
        new PresenceChanged(PresenceState.AVAILABLE, null));
    playing.at("2026-11-16T08:10:31Z");
    assertThat(BreaksOf.person(T, "back-early").ids())
        .containsExactly("due/movement-20261116T091030+0100");
  }

  @Test
  void letsItWaitLongerWhenThePersonSaysSoInTheMeeting() {
    company.enrol(T, "goes-on");
    company.reports(T, "goes-on", "2026-11-16T07:50:00Z", MEETING);
    playing.at("2026-11-16T08:10:00Z");
    company.reports(
        T,
        "goes-on",
        "2026-11-16T08:20:00Z",
        new PresenceChanged(PresenceState.DO_NOT_DISTURB, Instant.parse("2026-11-16T08:50:00Z")));
    playing.at("2026-11-16T08:30:00Z");
    playing.at("2026-11-16T08:50:00Z");
    assertThat(BreaksOf.person(T, "goes-on").ids())
        .containsExactly("due/movement-20261116T095000+0100");
  }

  @Test
  void tellsTheSameAfterADowntimeInWhichTheMeetingEnded() {
    company.enrol(T, "downtime");
    company.reports(T, "downtime", "2026-11-16T07:50:00Z", MEETING);
    playing.at("2026-11-16T08:40:00Z");
    assertThat(BreaksOf.person(T, "downtime").ids())
        .containsExactly("due/movement-20261116T093000+0100");
  }

  private JsonNode next(String person) {
    return company.send("GET", "/v1/me/breaks/next", Tokens.person(T, person), null).body();
  }
}
