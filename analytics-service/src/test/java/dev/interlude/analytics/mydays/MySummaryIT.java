package dev.interlude.analytics.mydays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.Http;
import dev.interlude.analytics.sink.StoringPersonDays;
import dev.interlude.contracts.PersonKey;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@InterludeIntegrationTest(service = "analytics")
class MySummaryIT {

  private static final String TENANT = "summaries";

  @Autowired private StoringPersonDays storing;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private Http http;
  private LocalDate today;

  @BeforeEach
  void connect() {
    http = new Http(port);
    today = LocalDate.now(Clock.system(ZoneId.of("Europe/Copenhagen")));
  }

  @Test
  void tellsThePersonTheirStreakAndTheirWeeks() {
    OwnHistory history = of("p-001").enrol(today.minusDays(20), today.minusDays(21));
    List<LocalDate> dates = today.minusDays(40).datesUntil(today.plusDays(1)).toList();
    dates.forEach(date -> history.day(date, date.equals(today) ? "missed" : "completed"));

    JsonNode summary = http.get("/v1/me/summary", Tokens.person(TENANT, "p-001")).body();

    long workdays =
        dates.stream()
            .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .filter(date -> !date.equals(today))
            .filter(date -> !date.equals(today.minusDays(20)))
            .filter(date -> !date.equals(today.minusDays(21)))
            .count();
    assertThat(summary.at("/date").asString()).isEqualTo(today.toString());
    assertThat(summary.at("/zone").asString()).isEqualTo("Europe/Copenhagen");
    assertThat(summary.at("/metricVersion").asInt()).isEqualTo(1);
    assertThat(summary.at("/streak/workdays").asLong()).isEqualTo(workdays);
    assertThat(summary.at("/streak/longest").asLong()).isEqualTo(workdays);
    assertThat(summary.at("/streak/today").asString()).isIn("open", "free");
    assertThat(summary.at("/before/sittingHoursPer8h").decimalValue()).isEqualByComparingTo("6.9");
    assertThat(summary.at("/before/breaksPerWorkday").decimalValue()).isEqualByComparingTo("2.0");
  }

  @Test
  void endsAStreakOnAWorkdayWithoutABreak() {
    OwnHistory history = of("p-002").enrol();
    LocalDate workday = today.minusDays(7);
    while (workday.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      workday = workday.minusDays(1);
    }
    history.day(workday, "missed");

    JsonNode summary = http.get("/v1/me/summary", Tokens.person(TENANT, "p-002")).body();

    assertThat(summary.at("/streak/workdays").asInt()).isZero();
    assertThat(summary.at("/streak/since").isNull()).isTrue();
    assertThat(summary.at("/before/breaksPerWorkday").decimalValue()).isEqualByComparingTo("0.0");
  }

  @Test
  void saysNullWhereNothingIsKnown() {
    of("p-003").enrol();

    JsonNode summary = http.get("/v1/me/summary", Tokens.person(TENANT, "p-003")).body();

    assertThat(summary.at("/streak/workdays").asInt()).isZero();
    assertThat(summary.at("/thisWeek/sittingHoursPer8h").isNull()).isTrue();
    assertThat(summary.at("/thisWeek/from").asString()).isNotBlank();
  }

  @Test
  void isForTheEnrolledPersonOnly() {
    assertThat(http.get("/v1/me/summary", Tokens.person(TENANT, "p-404")).code())
        .isEqualTo("not-enrolled");
    for (Tokens other :
        List.of(
            Tokens.clientApp(TENANT, "app"),
            Tokens.staff(TENANT, "henrik", "health-team"),
            Tokens.operator())) {
      assertThat(http.get("/v1/me/summary", other).status()).isEqualTo(403);
    }
    assertThat(http.get("/v1/me/summary", null).status()).isEqualTo(401);
  }

  private OwnHistory of(String person) {
    return new OwnHistory(storing, jdbc, new PersonKey(TENANT, person));
  }
}
