package dev.interlude.reminder.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.TestLogin;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.browser.Chromium;
import dev.interlude.testsupport.browser.View;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What people decide and take along at the page. */
@ReminderIntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagePartsIT {

  private static final String T = "page-parts";
  private static final View NIGHT = new View(1280, ColorScheme.DARK, "en-GB");

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private Chromium chromium;

  @BeforeAll
  void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void isNow() {
    clock.set(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
    company.setUp(T);
  }

  @Test
  void showsAllPartsWell() throws IOException {
    enrol("whole");
    try (var window = new MyPage(chromium, port, View.DESK)) {
      assertThat(window.part("Working hours")).containsText("08:00–12:00, 12:30–16:00");
      assertThat(window.part("Working hours")).containsText("Europe/Copenhagen");
      window.looksWell("me-whole-light");
    }
    for (View view : List.of(NIGHT, new View(390, ColorScheme.LIGHT, "de-DE"))) {
      try (var window = new MyPage(chromium, port, view)) {
        window.looksWell("me-whole-" + view.width() + "-" + view.locale());
        assertThat(window.complaints()).isEmpty();
      }
    }
  }

  @Test
  void changesSharing() {
    enrol("sharing");
    try (var window = new MyPage(chromium, port, View.DESK)) {
      Locator part = window.part("Sharing");
      part.locator("input[value='breaks-only']").check();
      part.locator("button").click();
      assertThat(part.locator(".said")).containsText("Saved");
      assertThat(get("/v1/me", "sharing").path("sharing").asString()).isEqualTo("breaks-only");
    }
  }

  @Test
  void tightensAnIntervalAndLeaves() {
    enrol("tighter");
    try (var window = new MyPage(chromium, port, View.DESK)) {
      Locator part = window.part("Kinds and intervals");
      Locator movement = part.locator("fieldset:has-text('Movement break')");
      movement.locator("input[type=number]").fill("61");
      part.locator("button").click();
      assertThat(part.locator(".said")).containsText("5 to 60 min");
      movement.locator("input[type=number]").fill("45");
      part.locator("button").click();
      assertThat(part.locator(".said")).containsText("Saved");
      assertThat(movement).containsText("your own choice");
      assertThat(get("/v1/me/policy", "tighter").toString()).contains("\"intervalMinutes\":45");
      part.getByLabel("Remind me").uncheck();
      part.locator("button").click();
      assertThat(window.part("Next break")).containsText("You are not reminded");
      assertThat(get("/v1/me/policy", "tighter").path("participating").asBoolean()).isFalse();
    }
  }

  @Test
  void makesReplacesAndRevokesTheCalendarLink() {
    enrol("calendar");
    try (var window = new MyPage(chromium, port, View.DESK)) {
      Locator part = window.part("Calendar link");
      Locator address = part.getByLabel("Secret address");
      part.locator("button:has-text('Make a link')").click();
      assertThat(address).isVisible();
      String first = address.inputValue();
      assertThat(first).contains("/v1/calendars/");
      part.locator("button:has-text('Replace')").click();
      window.page().locator("dialog button:has-text('Replace')").click();
      assertThat(address).not().hasValue(first);
      part.locator("button:has-text('Revoke')").click();
      window.page().locator("dialog button:has-text('Revoke')").click();
      assertThat(part.locator("button:has-text('Make a link')")).isFocused();
      assertThat(part).containsText("You have no link");
    }
  }

  @Test
  void exportsAndErasesInTwoSteps() throws IOException {
    enrol("leaving");
    try (var window = new MyPage(chromium, port, View.DESK)) {
      Page page = window.page();
      var download = page.waitForDownload(() -> page.locator("a[href='/v1/me/export']").click());
      assertThat(Files.readString(download.path())).contains("\"leaving\"");

      page.locator("button:has-text('Erase everything about me')").click();
      Locator dialog = page.locator("dialog");
      assertThat(dialog.locator("button:has-text('Erase everything')")).isDisabled();
      window.looksWell("me-erase");
      dialog.locator("input[type=checkbox]").check();
      dialog.locator("button:has-text('Erase everything')").click();
      page.locator("h1:has-text('Your erasure has begun')").waitFor();
      page.locator("a:has-text('Log in again')").click();
      assertThat(page.locator("main")).containsText("reminder-service: done");
      window.looksWell("me-erased");
      page.reload();
      page.locator("h1:has-text('Your erasure has begun')").waitFor();
    }
  }

  private JsonNode get(String path, String person) {
    return company.send("GET", path, Tokens.person(T, person), null).body();
  }

  private void enrol(String person) {
    var days = List.of("monday", "tuesday", "wednesday", "thursday", "friday");
    company.enrol(
        T,
        person,
        Map.of(
            "department",
            "sales",
            "site",
            "s",
            "zone",
            "Europe/Copenhagen",
            "workingHours",
            List.of(
                Map.of("days", days, "from", "08:00", "to", "12:00"),
                Map.of("days", days, "from", "12:30", "to", "16:00"))));
    TestLogin.nextUserIs(Tokens.person(T, person));
  }
}
