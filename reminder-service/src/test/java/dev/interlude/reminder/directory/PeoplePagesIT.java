package dev.interlude.reminder.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class PeoplePagesIT {

  private static final String T = "pages";

  @Autowired private Company company;
  @Autowired private TestClock clock;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void goThroughAllPeopleInTheOrderOfTheirIds() {
    for (String each : new String[] {"b", "B", "a-1", "a.2", "c"}) {
      company.enrol(T, each);
    }
    var first = get("?limit=2").body();
    assertThat(first.path("people").findValuesAsString("person")).containsExactly("B", "a-1");
    assertThat(first.at("/next").asString()).isEqualTo("a-1");
    var second = get("?limit=2&after=a-1").body();
    assertThat(second.path("people").findValuesAsString("person")).containsExactly("a.2", "b");
    var last = get("?limit=2&after=b").body();
    assertThat(last.path("people").findValuesAsString("person")).containsExactly("c");
    assertThat(last.has("next")).isFalse();
  }

  @Test
  void areThoseOfTheTenantAndOfWhoRunsIt() {
    company.setUp("pages-other");
    company.enrol("pages-other", "someone");
    assertThat(get("").body().path("people").findValuesAsString("person"))
        .doesNotContain("someone");
    assertThat(get("?limit=1001").status()).isEqualTo(400);
    assertThat(get("?offset=1").body().at("/errors/0/pointer").asString()).isEqualTo("/offset");
    assertThat(company.send("GET", "/v1/people", Tokens.person(T, "b"), null).status())
        .isEqualTo(403);
  }

  private Answer get(String query) {
    return company.send("GET", "/v1/people" + query, Tokens.tenantAdmin(T), null);
  }
}
