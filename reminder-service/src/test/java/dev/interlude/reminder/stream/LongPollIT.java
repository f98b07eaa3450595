package dev.interlude.reminder.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class LongPollIT {

  private static final String T = "polled";
  private static final String EVENTS = "/v1/me/breaks/events";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void answersWhenThereIsSomething() {
    company.enrol(T, "waiting");
    Answer nothing = get("waiting", EVENTS + "?wait=0");
    assertThat(nothing.status()).isEqualTo(200);
    assertThat(nothing.body().at("/events").isEmpty()).isTrue();
    String place = nothing.body().at("/after").asString();
    var answer =
        CompletableFuture.supplyAsync(() -> get("waiting", EVENTS + "?wait=60&after=" + place));
    playing.at("2026-11-16T08:00:00Z");
    Answer due = answer.join();
    assertThat(due.body().at("/events/0/type").asString()).isEqualTo("dev.interlude.break.due.v1");
    assertThat(due.body().at("/events").size()).isEqualTo(1);
    String next = due.body().at("/after").asString();
    assertThat(next).isNotEqualTo(place);
    assertThat(get("waiting", EVENTS + "?wait=0&after=" + next).body().at("/events").isEmpty())
        .isTrue();
    assertThat(get("waiting", EVENTS + "?wait=0").body().at("/events/0/id").asString())
        .as("anew: the break that is open")
        .isEqualTo("due/movement-20261116T090000+0100");
  }

  @Test
  void saysWhatIsWrongWithARequest() {
    company.enrol(T, "wrong");
    for (String wrong : new String[] {"?wait=61", "?wait=-1", "?after=yesterday"}) {
      Answer answer = get("wrong", EVENTS + wrong);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("invalid-parameter");
    }
    assertThat(get("wrong", EVENTS + "?wait=soon").status()).isEqualTo(400);
  }

  @Test
  void isForEnrolledPeopleWithTheirOwnToken() {
    for (String path : new String[] {EVENTS, "/v1/me/breaks/stream"}) {
      assertThat(get("stranger", path).code()).isEqualTo("not-enrolled");
      Tokens app = Tokens.clientApp(T, "app").scopes("me:read");
      assertThat(company.send("GET", path, app, null).code()).isEqualTo("not-a-person");
      Tokens reportsOnly = Tokens.clientApp(T, "app");
      assertThat(company.send("GET", path, reportsOnly, null).status()).isEqualTo(403);
    }
  }

  private Answer get(String person, String path) {
    return company.send("GET", path, Tokens.person(T, person), null);
  }
}
