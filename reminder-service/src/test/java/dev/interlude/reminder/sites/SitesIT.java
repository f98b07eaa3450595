package dev.interlude.reminder.sites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class SitesIT {

  private static final String T = "sited";

  @Autowired private Company company;
  @Autowired private TestClock clock;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void giveTheirZoneAndHolidaysToWhoHasNoneOfTheirOwn() {
    put(
        "munich",
        Map.of("name", "Munich", "zone", "Europe/Berlin", "country", "DE", "region", "BY"));
    var entry = company.enrol(T, "max", at("munich")).body();
    assertThat(entry.at("/zone").asString()).isEqualTo("Europe/Berlin");
    assertThat(entry.at("/nonWorkingDates").toString())
        .contains("2026-12-25", "2027-01-06")
        .doesNotContain("2027-02-30");
    var me = company.send("GET", "/v1/me", Tokens.person(T, "max"), null).body();
    assertThat(me.at("/siteName").asString()).isEqualTo("Munich");
  }

  @Test
  void leaveZoneAndHolidaysThatAreAPersonsOwn() {
    put("berlin", Map.of("name", "Berlin", "zone", "Europe/Berlin", "country", "DE"));
    var own =
        Map.of(
            "department", "sales", "site", "berlin", "zone", "Europe/London", "holidays", "none");
    var entry = company.enrol(T, "own", own).body();
    assertThat(entry.at("/zone").asString()).isEqualTo("Europe/London");
    assertThat(entry.at("/nonWorkingDates").size()).isZero();
    assertThat(company.enrol(T, "own", at("berlin")).body().at("/zone").asString())
        .as("left out, so it stays")
        .isEqualTo("Europe/London");
    var back =
        company
            .enrol(
                T,
                "own",
                Map.of("department", "sales", "site", "berlin", "zone", "site", "holidays", "site"))
            .body();
    assertThat(back.at("/zone").asString()).isEqualTo("Europe/Berlin");
    assertThat(back.at("/nonWorkingDates").size()).isPositive();
  }

  @Test
  void nameWhatIsWrong() {
    var answer =
        put("*", Map.of("name", " ", "zone", "Mars/Olympus", "country", "DE", "region", "XX"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").findValuesAsString("pointer"))
        .containsExactlyInAnyOrder("/site", "/name", "/zone", "/region");
    var country = put("x", Map.of("name", "x", "zone", "Europe/Berlin", "country", "XX"));
    assertThat(country.body().at("/errors/0/pointer").asString()).isEqualTo("/country");
    assertThat(company.enrol(T, "lost", at("nowhere")).body().at("/errors/0/pointer").asString())
        .isEqualTo("/zone");
    assertThat(
            company
                .enrol(
                    T,
                    "lost",
                    Map.of(
                        "department",
                        "sales",
                        "site",
                        "nowhere",
                        "zone",
                        "Europe/Berlin",
                        "holidays",
                        "XX"))
                .body()
                .at("/errors/0/pointer")
                .asString())
        .isEqualTo("/holidays");
  }

  @Test
  void areForThoseWhoRunTheDirectory() {
    assertThat(company.send("GET", "/v1/sites", Tokens.person(T, "x"), null).status())
        .isEqualTo(403);
    assertThat(
            company
                .send(
                    "PUT",
                    "/v1/sites/x",
                    Tokens.tenantAdmin("nowhere"),
                    Map.of("name", "x", "zone", "Europe/Berlin"))
                .code())
        .isEqualTo("unknown-tenant");
  }

  private Answer put(String site, Map<String, String> body) {
    return company.send("PUT", "/v1/sites/" + site, Tokens.tenantAdmin(T), body);
  }

  private static Map<String, String> at(String site) {
    return Map.of("department", "sales", "site", site);
  }
}
