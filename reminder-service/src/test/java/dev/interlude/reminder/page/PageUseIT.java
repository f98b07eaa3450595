package dev.interlude.reminder.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.interlude.contracts.DayTakenBack;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.TestLogin;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.TopicTail;
import dev.interlude.testsupport.browser.Chromium;
import dev.interlude.testsupport.browser.View;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What people do at the page, at the true time, as browsers have no other. */
@ReminderIntegrationTest
class PageUseIT {

  private static final String T = "page-use";
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  @BeforeEach
  void isNow() {
    clock.set(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
    company.setUp(T);
  }

  @Test
  void pausesAndGoesOn() {
    enrol("pausing");
    try (var chromium = new Chromium();
        var window = new MyPage(chromium, port, View.DESK)) {
      Locator pause = window.part("Pause");
      pause.locator("button:has-text('30 min')").click();
      PlaywrightAssertions.assertThat(pause.locator(".said")).containsText("Paused until");
      PlaywrightAssertions.assertThat(window.part("Next break")).containsText("Paused until");
      assertThat(next("pausing").has("pausedUntil")).isTrue();

      pause.locator("button:has-text('End the pause')").press("Enter");
      PlaywrightAssertions.assertThat(pause.locator(".said")).containsText("over");
      PlaywrightAssertions.assertThat(pause.locator("button:has-text('End the pause')")).isHidden();
      assertThat(next("pausing").has("pausedUntil")).isFalse();

      pause.locator("form button").click();
      PlaywrightAssertions.assertThat(pause.locator(".said")).containsText("within 30 days");
      PlaywrightAssertions.assertThat(pause.locator("input")).isFocused();
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void takesADayBackOnlyAfterAsking() throws IOException {
    enrol("undoing");
    LocalDate today = LocalDate.ofInstant(clock.instant(), COPENHAGEN);
    try (var chromium = new Chromium();
        var window = new MyPage(chromium, port, View.DESK);
        var erasures =
            TopicTail.fromNow(
                Infrastructure.shared().broker().bootstrapServers(), Topics.ERASURES)) {
      Locator part = window.part("Take back a day");
      part.locator("input").fill(today.minusDays(1).toString());
      part.locator("button").click();
      Locator dialog = window.page().locator("dialog");
      window.looksWell("me-take-back");
      dialog.locator("button:has-text('Cancel')").click();
      PlaywrightAssertions.assertThat(dialog).hasCount(0);
      assertThat(erasures.records(T + "/undoing")).isEmpty();

      part.locator("button").click();
      dialog.locator("button:has-text('Take it back')").click();
      PlaywrightAssertions.assertThat(part.locator(".said")).containsText("is taken back");
      await().untilAsserted(() -> assertThat(erasures.records(T + "/undoing")).hasSize(1));
      var said = erasures.records(T + "/undoing").getFirst();
      assertThat(EventRecords.read(said.headers(), said.value()).data())
          .isEqualTo(new DayTakenBack(T, "undoing", today.minusDays(1)));
    }
  }

  private JsonNode next(String person) {
    return company.send("GET", "/v1/me/breaks/next", Tokens.person(T, person), null).body();
  }

  /** Someone who works around the clock. */
  private void enrol(String person) {
    var week =
        Map.of(
            "days",
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
            "from",
            "00:00",
            "to",
            "24:00");
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
            List.of(week)));
    TestLogin.nextUserIs(Tokens.person(T, person));
  }
}
