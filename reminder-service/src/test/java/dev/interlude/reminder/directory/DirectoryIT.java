package dev.interlude.reminder.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.TopicTail;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class DirectoryIT {

  private static final Map<String, Object> ENTRY =
      Map.of("department", "operations/logistics", "site", "aarhus", "zone", "Europe/Copenhagen");

  @Autowired private Company company;
  @Autowired private TestClock clock;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp("dir");
  }

  @Test
  void publishesATenantOnceHoweverOftenItIsPut() {
    var settings =
        Map.of(
            "name",
            "Twice",
            "reportingZone",
            "Europe/Berlin",
            "holidayRegion",
            "DE-BY",
            "publicRoutines",
            true);
    for (int i = 0; i < 2; i++) {
      assertThat(company.send("PUT", "/v1/ops/tenants/twice", Tokens.operator(), settings).status())
          .isEqualTo(200);
    }
    company.setUp("after-twice");
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(published(Topics.TENANTS, "after-twice")).hasSize(1));
    assertThat(published(Topics.TENANTS, "twice"))
        .singleElement()
        .isInstanceOfSatisfying(
            TenantChanged.class,
            tenant -> {
              assertThat(tenant.k()).isEqualTo(10);
              assertThat(tenant.locales()).containsExactly("en");
              assertThat(tenant.publicRoutines()).isTrue();
            });
  }

  @Test
  void publishesVersionsOfAPersonAndNothingForTheSameAgain() {
    var created = company.enrol("dir", "versions", ENTRY);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.body().path("version").asInt()).isEqualTo(1);
    assertThat(created.body().path("validFrom").asString()).isEqualTo("2026-11-14T23:00:00Z");
    assertThat(created.body().at("/workingHours/0/days/0").asString()).isEqualTo("monday");
    assertThat(company.enrol("dir", "versions", ENTRY).status()).isEqualTo(200);
    clock.advance(Duration.ofHours(1));
    var moved = company.enrol("dir", "versions", with("site", "odense"));
    assertThat(moved.body().path("version").asInt()).isEqualTo(2);
    assertThat(moved.body().path("validFrom").asString()).isEqualTo("2026-11-16T07:00:00Z");
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(
            () ->
                assertThat(published(Topics.PEOPLE, "dir/versions"))
                    .map(data -> ((PersonChanged) data).site())
                    .containsExactly("aarhus", "odense"));
    assertThat(
            company
                .send("GET", "/v1/people/versions", Tokens.tenantAdmin("dir"), null)
                .body()
                .path("site")
                .asString())
        .isEqualTo("odense");
  }

  @Test
  void namesEveryWrongField() {
    var answer =
        company.enrol(
            "dir",
            "a@b.example",
            Map.of(
                "department", "operations//logistics",
                "zone", "Mars/Olympus",
                "policyMode", "sometimes",
                "validFrom", "2026-11-01T00:00:00Z",
                "nonWorkingDates", List.of("2026-13-01"),
                "workingHours",
                    List.of(
                        Map.of("days", List.of("monday"), "from", "08:00", "to", "12:00"),
                        Map.of("days", List.of("monday"), "from", "11:59", "to", "16:00"),
                        Map.of("days", List.of("moonday"), "from", "08:00", "to", "12:00"),
                        Map.of("days", List.of("friday"), "from", "12:00", "to", "12:00"))));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid");
    assertThat(answer.body().path("errors").findValuesAsString("pointer"))
        .containsExactlyInAnyOrder(
            "/id",
            "/department",
            "/site",
            "/zone",
            "/policyMode",
            "/validFrom",
            "/nonWorkingDates/0",
            "/workingHours/1",
            "/workingHours/2/days/0",
            "/workingHours/3");
  }

  @Test
  void refusesTheNameUnderWhichShippedRoutinesStand() {
    var settings = Map.of("name", "Shared", "reportingZone", "Europe/Berlin");
    var answer = company.send("PUT", "/v1/ops/tenants/shared", Tokens.operator(), settings);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("/tenant");
  }

  @Test
  void tellsWhatToDoForAnUnknownTenant() {
    var answer = company.enrol("nowhere", "p", ENTRY);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("unknown-tenant");
    assertThat(answer.body().path("detail").asString()).contains("PUT /v1/ops/tenants/nowhere");
  }

  @Test
  void isForThoseWhoRunTheDirectory() {
    assertThat(company.send("PUT", "/v1/people/p", Tokens.person("dir", "p"), ENTRY).status())
        .isEqualTo(403);
    assertThat(
            company
                .send("PUT", "/v1/ops/tenants/dir", Tokens.tenantAdmin("dir"), Map.of())
                .status())
        .isEqualTo(403);
    assertThat(company.send("GET", "/v1/people/nobody", Tokens.tenantAdmin("dir"), null).status())
        .isEqualTo(404);
  }

  private static Map<String, Object> with(String field, Object value) {
    var entry = new HashMap<>(ENTRY);
    entry.put(field, value);
    return entry;
  }

  private static List<?> published(Topic topic, String key) {
    try (var tail =
        TopicTail.fromStart(Infrastructure.shared().broker().bootstrapServers(), topic)) {
      return tail.records(key).stream()
          .map(each -> EventRecords.read(each.headers(), each.value()).data())
          .toList();
    }
  }
}
