package dev.interlude.reminder.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ReminderIntegrationTest
class HolidaysOfPeopleIT {

  private static final String T = "holidays";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Refreshing refreshing;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    region("DK");
  }

  @Test
  void areThoseOfTheTenantBesideAbsences() {
    company.enrol(T, "anna");
    var away = absences("anna", List.of(Map.of("from", "2026-12-22", "to", "2026-12-27"))).body();
    assertThat(away.at("/nonWorkingDates").toString())
        .contains("2026-12-22", "2026-12-25", "2026-12-27", "2027-01-01")
        .doesNotContain("2026-12-28");
    var back = absences("anna", List.of()).body();
    assertThat(back.at("/nonWorkingDates").toString())
        .contains("2026-12-25")
        .doesNotContain("2026-12-22");
    assertThat(back.at("/version").asInt()).isEqualTo(away.at("/version").asInt() + 1);
  }

  @Test
  void rollOnEveryYearAndOnlyWhereSomethingChanged() {
    company.enrol(T, "rolls");
    company.enrol(
        T, "free", Map.of("department", "a", "site", "b", "zone", "UTC", "holidays", "none"));
    int before = get("rolls").at("/version").asInt();
    refreshing.refreshAll();
    assertThat(get("rolls").at("/version").asInt()).as("not yet").isEqualTo(before);
    clock.set(Instant.parse("2027-01-15T12:00:00Z"));
    refreshing.refreshAll();
    assertThat(get("rolls").at("/version").asInt()).isEqualTo(before + 1);
    assertThat(get("rolls").at("/nonWorkingDates").toString())
        .contains("2027-12-25", "2028-12-25")
        .doesNotContain("2026-12-25");
    assertThat(get("free").at("/version").asInt()).isEqualTo(1);
    refreshing.refreshAll();
    assertThat(get("rolls").at("/version").asInt()).as("once").isEqualTo(before + 1);
  }

  @Test
  void followAnotherRegionOfTheTenantAndKeepAbsences() {
    company.enrol(T, "follows", withDates("2026-12-25", "2026-12-28"));
    region("DE-BY");
    refreshing.refreshAll();
    assertThat(get("follows").at("/nonWorkingDates").toString())
        .contains("2027-01-06", "2026-12-28");
    region(null);
    refreshing.refreshAll();
    assertThat(get("follows").at("/nonWorkingDates").toString())
        .as("what was a holiday anyway was not the person's own")
        .isEqualTo("[\"2026-12-28\"]");
  }

  @Test
  void moveNobodysNextBreakWhenTheyComeButKeepThemFromBeingDue() {
    company.enrol(T, "today");
    clock.set(Instant.parse("2026-11-16T07:30:00Z"));
    absences("today", List.of(Map.of("from", "2026-11-20", "to", "2026-11-20")));
    assertThat(dueAt("today")).isEqualTo("2026-11-16T08:00:00Z");
    absences("today", List.of(Map.of("from", "2026-11-16", "to", "2026-11-16")));
    assertThat(dueAt("today")).startsWith("2026-11-17T08:00:00");
  }

  @Test
  void nameWhatIsWrongWithAbsences() {
    company.enrol(T, "wrong");
    var answer =
        absences(
            "wrong",
            List.of(
                Map.of("from", "2026-12-22", "to", "2026-12-21"),
                Map.of("from", "2026-12-22"),
                Map.of("from", "2026-12-22", "to", "2029-12-22")));
    assertThat(answer.body().path("errors").findValuesAsString("pointer"))
        .containsExactly("/absences/0/to", "/absences/1/to", "/absences/2/to");
    assertThat(absences("nobody", List.of()).status()).isEqualTo(404);
    assertThat(region("XX").body().at("/errors/0/pointer").asString()).isEqualTo("/holidayRegion");
  }

  private Company.Answer absences(String person, List<?> absences) {
    return company.send(
        "PUT",
        "/v1/people/" + person + "/absences",
        Tokens.tenantAdmin(T),
        Map.of("absences", absences));
  }

  private Company.Answer region(@Nullable String region) {
    Map<String, String> settings =
        region == null
            ? Map.of("name", T, "reportingZone", "Europe/Copenhagen")
            : Map.of("name", T, "reportingZone", "Europe/Copenhagen", "holidayRegion", region);
    return company.send("PUT", "/v1/ops/tenants/" + T, Tokens.operator(), settings);
  }

  private JsonNode get(String person) {
    return company.send("GET", "/v1/people/" + person, Tokens.tenantAdmin(T), null).body();
  }

  private String dueAt(String person) {
    return company
        .send("GET", "/v1/me/breaks/next", Tokens.person(T, person), null)
        .body()
        .at("/dueAt")
        .asString();
  }

  private static Map<String, Object> withDates(String... dates) {
    return Map.of(
        "department",
        "operations",
        "site",
        "copenhagen",
        "zone",
        "Europe/Copenhagen",
        "nonWorkingDates",
        List.of(dates));
  }
}
