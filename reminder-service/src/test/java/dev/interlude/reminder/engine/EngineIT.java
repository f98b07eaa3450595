package dev.interlude.reminder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.BreakExpired;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.contracts.BreakSnoozed;
import dev.interlude.contracts.BreakWithdrawn;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.PresenceChanged;
import dev.interlude.contracts.PresenceState;
import dev.interlude.contracts.WithdrawalReason;
import dev.interlude.reminder.BreaksTopic;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.backlog.CatchingUp;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Times are UTC; Copenhagen is an hour ahead, so work begins at 07:00Z. */
@ReminderIntegrationTest
class EngineIT {

  private static final String T = "engine";
  private static final String FIRST = "movement-20261116T090000+0100";
  private static final String SECOND = "movement-20261116T100000+0100";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private FiringDueBreaks firing;
  @Autowired private ClosingBreaks closing;
  @Autowired private CatchingUp catchingUp;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void saysThatABreakIsDueWithAllThatOthersNeed() {
    company.enrol(T, "due");
    at("2026-11-16T07:59:59Z");
    assertThat(BreaksOf.person(T, "due").ids()).isEmpty();
    at("2026-11-16T08:00:00Z");
    var sent =
        BreaksTopic.all().stream()
            .filter(each -> each.key().equals(T + "/due"))
            .findFirst()
            .orElseThrow();
    var event = EventRecords.read(sent.headers(), sent.value());
    assertThat(event.id()).isEqualTo("due/" + FIRST);
    assertThat(event.source()).isEqualTo("urn:interlude:reminder-service:engine:due");
    assertThat(event.time()).isEqualTo("2026-11-16T08:00:00Z");
    assertThat(event.data())
        .isEqualTo(
            new BreakDue(
                BreakId.parse(FIRST),
                BreakKind.MOVEMENT,
                Instant.parse("2026-11-16T08:00:00Z"),
                Instant.parse("2026-11-16T08:15:00Z"),
                300,
                null,
                null,
                "hse-5-per-60",
                1));
    var assignment = EventRecords.readEnrichment(sent.value()).assignment();
    assertThat(assignment.department()).isEqualTo("operations");
    assertThat(assignment.directoryVersion()).isEqualTo(1);
  }

  @Test
  void remindsNobodyWhoIsOffOrGone() {
    company.enrol(T, "off", entry("policyMode", "off"));
    company.enrol(T, "gone", entry("status", "deactivated"));
    company.enrol(T, "waits", entry("policyMode", "opt-in"));
    company.enrol(T, "was-on");
    company.enrol(T, "was-on", entry("policyMode", "off"));
    at("2026-11-16T09:00:00Z");
    for (String person : new String[] {"off", "gone", "waits", "was-on"}) {
      assertThat(BreaksOf.person(T, person).ids()).as(person).isEmpty();
    }
  }

  @Test
  void expiresForWhoWasThereAndWithdrawsForWhoWasNot() {
    company.enrol(T, "there");
    company.enrol(T, "absent");
    company.reports(T, "there", "2026-11-16T07:40:00Z", sittingUntil("2026-11-16T07:40:00Z"));
    company.reports(T, "absent", "2026-11-16T07:29:00Z", sittingUntil("2026-11-16T07:29:00Z"));
    at("2026-11-16T08:00:00Z");
    at("2026-11-16T08:15:00Z");
    assertThat(BreaksOf.person(T, "there").ids())
        .containsExactly("due/" + FIRST, "expired/" + FIRST);
    assertThat(BreaksOf.person(T, "absent").data().getLast())
        .isEqualTo(new BreakWithdrawn(BreakId.parse(FIRST), WithdrawalReason.ABSENT));
  }

  @Test
  void saysNoMoreOfABreakThatWasTakenOrRefusedAndMovesTheNext() {
    company.enrol(T, "took");
    company.enrol(T, "refused");
    at("2026-11-16T08:00:00Z");
    company.reports(T, "took", "2026-11-16T08:12:00Z", completed("2026-11-16T08:07:00Z"));
    company.reports(
        T, "refused", "2026-11-16T08:05:00Z", new BreakSkipped(BreakId.parse(FIRST), null));
    at("2026-11-16T09:11:59Z");
    assertThat(BreaksOf.person(T, "took").ids()).containsExactly("due/" + FIRST);
    assertThat(BreaksOf.person(T, "refused").ids())
        .containsExactly("due/" + FIRST, "due/" + SECOND);
    at("2026-11-16T09:12:00Z");
    assertThat(BreaksOf.person(T, "took").ids())
        .containsExactly("due/" + FIRST, "due/movement-20261116T101200+0100");
  }

  @Test
  void remindsAgainAfterASnooze() {
    company.enrol(T, "later");
    company.reports(T, "later", "2026-11-16T07:50:00Z", sittingUntil("2026-11-16T07:50:00Z"));
    at("2026-11-16T08:00:00Z");
    company.reports(
        T,
        "later",
        "2026-11-16T08:05:00Z",
        new BreakSnoozed(BreakId.parse(FIRST), 1, Instant.parse("2026-11-16T08:20:00Z")));
    at("2026-11-16T08:19:59Z");
    assertThat(BreaksOf.person(T, "later").ids()).containsExactly("due/" + FIRST);
    at("2026-11-16T08:20:00Z");
    at("2026-11-16T08:35:00Z");
    var said = BreaksOf.person(T, "later");
    assertThat(said.ids())
        .containsExactly("due/" + FIRST, "due/" + FIRST + "/1", "expired/" + FIRST);
    assertThat((BreakDue) said.data().get(1))
        .matches(due -> due.dueAt().equals(Instant.parse("2026-11-16T08:00:00Z")))
        .matches(due -> due.expiresAt().equals(Instant.parse("2026-11-16T08:35:00Z")));
  }

  @Test
  void withdrawsWhenAMeetingBegins() {
    company.enrol(T, "called-away");
    var meeting =
        new PresenceChanged(PresenceState.IN_MEETING, Instant.parse("2026-11-16T08:30:00Z"));
    at("2026-11-16T08:00:00Z");
    company.reports(T, "called-away", "2026-11-16T08:03:00Z", meeting);
    at("2026-11-16T08:03:01Z");
    assertThat(BreaksOf.person(T, "called-away").data().getLast())
        .isEqualTo(new BreakWithdrawn(BreakId.parse(FIRST), WithdrawalReason.MEETING));
  }

  @Test
  void tellsWhatWasDueDuringADowntimeWithItsOwnTimes() {
    company.enrol(T, "downtime");
    at("2026-11-16T10:20:00Z");
    var said = BreaksOf.person(T, "downtime");
    assertThat(said.ids())
        .containsExactlyInAnyOrder(
            "due/" + FIRST,
            "withdrawn/" + FIRST,
            "due/" + SECOND,
            "withdrawn/" + SECOND,
            "due/movement-20261116T110000+0100",
            "withdrawn/movement-20261116T110000+0100");
    assertThat(said.events().getLast().time()).isEqualTo("2026-11-16T10:15:00Z");
    assertThat(said.data()).noneMatch(BreakExpired.class::isInstance);
  }

  /** Moves the clock, once all facts so far are taken, and lets the engine work. */
  private void at(String time) {
    assertThat(catchingUp.await(Duration.ofSeconds(60), () -> false)).isTrue();
    clock.set(Instant.parse(time));
    while (firing.fire(500) + closing.sweep(500) > 0) {
      assertThat(clock.instant()).isEqualTo(time);
    }
  }

  private static PostureObserved sittingUntil(String to) {
    Instant end = Instant.parse(to);
    return new PostureObserved(
        end.minusSeconds(300), end, Posture.SITTING, Evidence.INPUT_ACTIVITY);
  }

  private static BreakCompleted completed(String startedAt) {
    return new BreakCompleted(
        BreakId.parse(FIRST),
        BreakKind.MOVEMENT,
        Instant.parse(startedAt),
        1,
        300,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Map<String, String> entry(String field, String value) {
    return Map.of(
        "department",
        "operations",
        "site",
        "copenhagen",
        "zone",
        "Europe/Copenhagen",
        field,
        value);
  }
}
