package dev.interlude.reminder.pause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class RefusedPauseIT {

  private static final String T = "refused-pause";

  @Autowired private Company company;
  @Autowired private TestClock clock;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void refusesTimesThatMakeNoPause() {
    company.enrol(T, "mistaken");
    for (String until :
        new String[] {"2026-11-16T06:00:00Z", "2020-01-01T00:00:00Z", "2027-11-16T07:00:00Z"}) {
      Answer answer = pause("mistaken", until);
      assertThat(answer.status()).as(until).isEqualTo(400);
      assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("/until");
    }
    assertThat(pause("mistaken", "tomorrow").status()).isEqualTo(400);
    assertThat(send("mistaken", "PUT", Map.of()).code()).isEqualTo("invalid");
  }

  @Test
  void isForThePersonAlone() {
    assertThat(pause("nobody", "2026-11-16T10:00:00Z").code()).isEqualTo("not-enrolled");
    Tokens reads = Tokens.staff(T, "reads", "person").claim("person_id", "reads").scopes("me:read");
    Map<String, String> body = Map.of("until", "2026-11-16T10:00:00Z");
    assertThat(company.send("PUT", "/v1/me/pause", reads, body).status()).isEqualTo(403);
  }

  private Answer pause(String person, String until) {
    return send(person, "PUT", Map.of("until", until));
  }

  private Answer send(String person, String method, @Nullable Object body) {
    return company.send(method, "/v1/me/pause", Tokens.person(T, person), body);
  }
}
