package dev.interlude.reminder.calendarlink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.engine.BreaksOf;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Times are UTC; Copenhagen is an hour ahead, so the first break would be due at 08:00Z. */
@ReminderIntegrationTest
class OnlyChannelIT {

  private static final String T = "calendar-alone";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void letsTheTimePassWithoutABreakUntilTheLinkIsTakenBack() {
    company.enrol(T, "ole");
    link("ole", "POST", null);
    assertThat(
            link("ole", "PUT", Map.of("onlyChannel", true)).body().path("onlyChannel").asBoolean())
        .isTrue();
    playing.at("2026-11-16T09:00:00Z");
    assertThat(BreaksOf.person(T, "ole").ids()).isEmpty();
    assertThat(next("ole")).as("the plan goes on").isEqualTo("2026-11-16T10:00:00Z");
    assertThat(link("ole", "DELETE", null).status()).isEqualTo(204);
    playing.at("2026-11-16T10:00:00Z");
    assertThat(BreaksOf.person(T, "ole").ids())
        .containsExactly("due/movement-20261116T110000+0100");
  }

  @Test
  void isRefusedWithoutALinkAndWithoutAWord() {
    company.enrol(T, "per");
    assertThat(link("per", "PUT", Map.of("onlyChannel", true)).code())
        .isEqualTo("no-calendar-link");
    link("per", "POST", null);
    assertThat(link("per", "PUT", Map.of()).body().findValuesAsString("pointer"))
        .containsExactly("/onlyChannel");
    assertThat(link("per", "GET", null).body().path("onlyChannel").asBoolean(true)).isFalse();
  }

  private Answer link(String person, String method, @Nullable Object body) {
    return company.send(method, "/v1/me/calendar-link", Tokens.person(T, person), body);
  }

  private String next(String person) {
    return company
        .send("GET", "/v1/me/breaks/next", Tokens.person(T, person), null)
        .body()
        .path("dueAt")
        .asString();
  }
}
