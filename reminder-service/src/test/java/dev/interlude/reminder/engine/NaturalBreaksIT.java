package dev.interlude.reminder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakWithdrawn;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.WithdrawalReason;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Times are UTC; Copenhagen is an hour ahead, so work begins at 07:00Z. */
@ReminderIntegrationTest
class NaturalBreaksIT {

  private static final String T = "natural";
  private static final String FIRST = "movement-20261116T090000+0100";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void putTheNextBreakOff() {
    company.enrol(T, "walked");
    saw("walked", "07:00", "07:40", Posture.SITTING);
    saw("walked", "07:40", "07:50", Posture.MOVING);
    playing.at("2026-11-16T08:49:59Z");
    assertThat(BreaksOf.person(T, "walked").ids()).isEmpty();
    playing.at("2026-11-16T08:50:00Z");
    assertThat(BreaksOf.person(T, "walked").ids())
        .containsExactly("due/movement-20261116T095000+0100");
  }

  @Test
  void withdrawAnOpenOneOnceFiveMinutesAreSeen() {
    company.enrol(T, "left");
    saw("left", "07:30", "08:00", Posture.SITTING);
    playing.at("2026-11-16T08:00:00Z");
    saw("left", "08:02", "08:06", Posture.AWAY);
    playing.at("2026-11-16T08:06:00Z");
    assertThat(BreaksOf.person(T, "left").ids()).containsExactly("due/" + FIRST);
    saw("left", "08:06", "08:08", Posture.AWAY);
    playing.at("2026-11-16T08:08:00Z");
    var said = BreaksOf.person(T, "left");
    assertThat(said.data().getLast())
        .isEqualTo(new BreakWithdrawn(BreakId.parse(FIRST), WithdrawalReason.NATURAL_BREAK));
    assertThat(said.events().getLast().time()).isEqualTo("2026-11-16T08:07:00Z");
    playing.at("2026-11-16T09:08:00Z");
    assertThat(BreaksOf.person(T, "left").ids())
        .hasSize(3)
        .contains("due/movement-20261116T100800+0100");
  }

  @Test
  void countForNothingWhereThePolicySaysSo() {
    company.enrol(T, "strict");
    policy("strict", Map.of("kind", "movement", "intervalMinutes", 60, "naturalBreakMinutes", 0));
    saw("strict", "07:40", "07:50", Posture.MOVING);
    playing.at("2026-11-16T08:00:00Z");
    saw("strict", "08:01", "08:10", Posture.MOVING);
    playing.at("2026-11-16T08:15:00Z");
    assertThat(BreaksOf.person(T, "strict").ids())
        .containsExactly("due/" + FIRST, "expired/" + FIRST);
  }

  @Test
  void areForgottenWithTheDayThatIsTakenBack() {
    company.enrol(T, "private");
    saw("private", "07:40", "07:50", Posture.MOVING);
    company.reports(
        T, "private", "2026-11-16T07:51:00Z", new DayCleared(LocalDate.parse("2026-11-16")));
    playing.at("2026-11-16T07:52:00Z");
    assertThat(
            jdbc.sql("SELECT count(*) FROM posture WHERE person = 'private'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void leaveBreaksBySittingTimeToTheSitting() {
    company.enrol(T, "sits");
    policy("sits", Map.of("intervalMinutes", 30, "basis", "sitting"));
    saw("sits", "07:00", "07:20", Posture.SITTING);
    saw("sits", "07:20", "07:24", Posture.STANDING);
    playing.at("2026-11-16T07:30:00Z");
    assertThat(BreaksOf.person(T, "sits").ids()).isEmpty();
    var next = company.send("GET", "/v1/me/breaks/next", Tokens.person(T, "sits"), null);
    assertThat(next.body().path("dueAt").asString()).isEqualTo("2026-11-16T07:34:00Z");
    assertThat(next.body().path("ifSitting").asBoolean()).isTrue();
    saw("sits", "07:24", "07:32", Posture.SITTING);
    playing.at("2026-11-16T07:33:59Z");
    assertThat(BreaksOf.person(T, "sits").ids()).isEmpty();
    playing.at("2026-11-16T07:34:00Z");
    assertThat(BreaksOf.person(T, "sits").ids())
        .containsExactly("due/movement-20261116T083400+0100");
    playing.at("2026-11-16T12:00:00Z");
    assertThat(BreaksOf.person(T, "sits").ids()).hasSize(2);
  }

  private void policy(String person, Map<String, ?> rule) {
    Map<String, Object> kind = new HashMap<>(rule);
    kind.put("kind", "movement");
    var put =
        company.send(
            "PUT",
            "/v1/policies?person=" + person,
            Tokens.tenantAdmin(T),
            Map.of("kinds", List.of(kind), "reason", "tried out"));
    assertThat(put.status()).isEqualTo(200);
  }

  private void saw(String person, String from, String to, Posture posture) {
    Instant end = Instant.parse("2026-11-16T" + to + ":00Z");
    company.reports(
        T,
        person,
        end.toString(),
        new PostureObserved(
            Instant.parse("2026-11-16T" + from + ":00Z"), end, posture, Evidence.DESK_SENSOR));
  }
}
