package dev.interlude.reminder.pause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakWithdrawn;
import dev.interlude.contracts.WithdrawalReason;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.engine.BreaksOf;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Times are UTC; Copenhagen is an hour ahead, so work begins at 07:00Z. */
@ReminderIntegrationTest
class PauseIT {

  private static final String T = "pausing";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void letsNothingBeDueUntilThen() {
    company.enrol(T, "quiet");
    assertThat(pause("quiet", "2026-11-16T10:00:00.9Z").body().at("/until").asString())
        .isEqualTo("2026-11-16T10:00:00Z");
    assertThat(next("quiet").body().at("/pausedUntil").asString())
        .isEqualTo("2026-11-16T10:00:00Z");
    assertThat(next("quiet").body().at("/dueAt").asString())
        .as("the first full interval after the pause, not at its very end")
        .isEqualTo("2026-11-16T11:00:00Z");
    playing.at("2026-11-16T10:00:00Z");
    assertThat(ids("quiet")).isEmpty();
    playing.at("2026-11-16T11:00:00Z");
    assertThat(ids("quiet")).containsExactly("due/movement-20261116T120000+0100");
    assertThat(next("quiet").body().has("pausedUntil")).isFalse();
  }

  @Test
  void takesBackWhatIsOpen() {
    company.enrol(T, "interrupted");
    playing.at("2026-11-16T08:00:00Z");
    clock.set(Instant.parse("2026-11-16T08:03:00Z"));
    pause("interrupted", "2026-11-16T12:30:00Z");
    BreaksOf said = BreaksOf.person(T, "interrupted");
    assertThat(said.events().getLast().time()).isEqualTo("2026-11-16T08:03:00Z");
    assertThat(said.data().getLast())
        .isEqualTo(
            new BreakWithdrawn(
                BreakId.parse("movement-20261116T090000+0100"), WithdrawalReason.PAUSE));
    playing.at("2026-11-16T09:00:00Z");
    assertThat(ids("interrupted")).hasSize(2);
  }

  @Test
  void goesOnWhenThePauseIsEndedButNotAtOnce() {
    company.enrol(T, "back");
    pause("back", "2026-11-20T10:00:00Z");
    clock.set(Instant.parse("2026-11-16T09:00:00Z"));
    assertThat(send("back", "DELETE", null).status()).isEqualTo(204);
    assertThat(next("back").body().has("pausedUntil")).isFalse();
    assertThat(next("back").body().at("/dueAt").asString()).isEqualTo("2026-11-16T10:00:00Z");
    assertThat(send("back", "DELETE", null).status()).as("again").isEqualTo(204);
  }

  @Test
  void outlivesAChangeOfTheEntry() {
    company.enrol(T, "moved");
    pause("moved", "2026-11-17T09:30:00Z");
    company.enrol(
        T, "moved", Map.of("department", "sales", "site", "s", "zone", "Europe/Copenhagen"));
    assertThat(next("moved").body().at("/dueAt").asString()).isEqualTo("2026-11-17T10:00:00Z");
  }

  private Answer pause(String person, String until) {
    return send(person, "PUT", Map.of("until", until));
  }

  private Answer send(String person, String method, @Nullable Object body) {
    return company.send(method, "/v1/me/pause", Tokens.person(T, person), body);
  }

  private Answer next(String person) {
    return company.send("GET", "/v1/me/breaks/next", Tokens.person(T, person), null);
  }

  private static List<String> ids(String person) {
    return BreaksOf.person(T, person).ids();
  }
}
