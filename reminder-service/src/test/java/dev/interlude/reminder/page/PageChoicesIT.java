package dev.interlude.reminder.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.RoutineChanged;
import dev.interlude.contracts.Topics;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.TestLogin;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.browser.Chromium;
import dev.interlude.testsupport.browser.View;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Quiet hours, breaks together, meetings and messages, as people choose them at the page. */
@ReminderIntegrationTest
class PageChoicesIT {

  private static final String T = "page-choices";
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final List<String> WEEK =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  @BeforeEach
  void isNow() {
    clock.set(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
    company.setUp(T);
  }

  @Test
  void addsQuietHoursAndTellsWhatWaitsForTheirEnd() throws IOException {
    enrol("quiet");
    Instant due = Instant.parse(next("quiet").path("dueAt").asString());
    LocalTime from = due.minus(Duration.ofMinutes(20)).atZone(COPENHAGEN).toLocalTime();
    try (var chromium = new Chromium();
        var window = new MyPage(chromium, port, View.DESK)) {
      Locator part = window.part("Quiet hours");
      part.locator("button:has-text('Add a time')").click();
      part.locator("input").nth(1).fill(part.locator("input").first().inputValue());
      part.locator("button:has-text('Save')").click();
      assertThat(part.locator(".said")).containsText("two different times");
      part.locator("input").first().fill(clockOf(from));
      part.locator("input").nth(1).fill(clockOf(from.plusMinutes(40)));
      part.locator("button:has-text('Save')").click();
      assertThat(part.locator(".said")).containsText("Saved");
      assertThat(window.part("Next break")).containsText("It waits for the end of quiet hours");
      assertThat(next("quiet").at("/deferred/reason").asString()).isEqualTo("quiet-hours");
      window.looksWell("me-quiet");
      part.locator("button:has-text('Remove')").click();
      part.locator("button:has-text('Save')").click();
      assertThat(window.part("Next break")).not().containsText("It waits");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void joinsAndLeavesABreakTogetherByTheTitleOfItsRoutine() throws IOException {
    enrol("together");
    publish("necks", Map.of("en", "Loose necks", "de", "Lockere Nacken", "da", "Løse nakker"));
    company.send(
        "POST",
        "/v1/team-breaks",
        Tokens.tenantAdmin(T),
        Map.of(
            "name",
            "Stretching at ten",
            "days",
            WEEK,
            "at",
            "10:00",
            "zone",
            COPENHAGEN.getId(),
            "routineId",
            "necks"));
    try (var chromium = new Chromium()) {
      try (var window = new MyPage(chromium, port, View.DESK)) {
        Locator part = window.part("Breaks together");
        assertThat(part).containsText("Loose necks");
        part.locator("button:has-text('Take part')").click();
        assertThat(part.locator(".said")).containsText("You take part: Stretching at ten");
        assertThat(part.locator("button:has-text('Leave')")).isFocused();
        assertThat(window.part("Next break")).containsText("Suggested then: Loose necks");
        window.looksWell("me-together");
        assertThat(window.complaints()).isEmpty();
      }
      for (View view :
          List.of(
              new View(390, ColorScheme.DARK, "de-DE"), new View(1280, ColorScheme.LIGHT, "da"))) {
        try (var window = new MyPage(chromium, port, view)) {
          window.looksWell("me-together-" + view.locale());
        }
      }
      try (var window = new MyPage(chromium, port, View.DESK)) {
        Locator part = window.part("Breaks together");
        part.locator("button:has-text('Leave')").click();
        assertThat(part.locator(".said")).containsText("You no longer take part");
      }
    }
    assertThat(
            company
                .send("GET", "/v1/me/team-breaks", Tokens.person(T, "together"), null)
                .body()
                .at("/0/joined")
                .asBoolean())
        .isFalse();
  }

  @Test
  void namesTheCalendarOfTheMeetings() {
    enrol("meeting");
    try (var chromium = new Chromium();
        var window = new MyPage(chromium, port, View.DESK)) {
      Locator part = window.part("My meetings");
      part.locator("input").fill("calendar");
      part.locator("button:has-text('Save')").click();
      assertThat(part.locator(".said")).containsText("https:// or webcal://");
      part.locator("input").fill("https://127.0.0.1/me.ics");
      part.locator("button:has-text('Save')").click();
      assertThat(part).containsText("looked at within a minute");
      part.locator("button:has-text('Forget it')").click();
      assertThat(part).containsText("No calendar is looked at");
    }
  }

  @Test
  void showsBreaksInTheCalendarOnly() {
    enrol("calendar-only");
    try (var chromium = new Chromium();
        var window = new MyPage(chromium, port, View.DESK)) {
      Locator part = window.part("Calendar link");
      assertThat(part.getByLabel("Only in my calendar")).isHidden();
      part.locator("button:has-text('Make a link')").click();
      part.getByLabel("Only in my calendar").check();
      assertThat(part.locator(".said")).containsText("in your calendar only");
      Tokens token = Tokens.person(T, "calendar-only");
      JsonNode link = company.send("GET", "/v1/me/calendar-link", token, null).body();
      assertThat(link.path("onlyChannel").asBoolean()).isTrue();
    }
  }

  private void publish(String id, Map<String, String> titles) {
    var routine =
        new RoutineChanged(
            id,
            1,
            titles,
            BreakKind.MOVEMENT,
            "mobility",
            List.of(),
            "easy",
            "standing",
            List.of(),
            300,
            false,
            LocalDate.of(2099, 1, 1),
            null);
    var event = new Event<>("r/" + id, "urn:test", clock.instant(), null, routine);
    company.reports(EventRecords.write(Topics.ROUTINES, T + "/" + id, event));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(next("together").at("/routine/titles/en").asString(""))
                    .isEqualTo("Loose necks"));
  }

  private JsonNode next(String person) {
    return company.send("GET", "/v1/me/breaks/next", Tokens.person(T, person), null).body();
  }

  private static String clockOf(LocalTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** Someone who works around the clock. */
  private void enrol(String person) {
    var hours = Map.of("days", WEEK, "from", "00:00", "to", "24:00");
    company.enrol(
        T,
        person,
        Map.of(
            "department",
            "sales",
            "site",
            "s",
            "zone",
            COPENHAGEN.getId(),
            "workingHours",
            List.of(hours)));
    TestLogin.nextUserIs(Tokens.person(T, person));
  }
}
