package dev.interlude.analytics.mydays;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import dev.interlude.analytics.sink.StoringPersonDays;
import dev.interlude.contracts.PersonKey;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestLogin;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.browser.Chromium;
import dev.interlude.testsupport.browser.View;
import dev.interlude.testsupport.browser.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person's own page in a real browser: how it looks, what it says, what it gives away. */
@InterludeIntegrationTest(
    service = "analytics",
    properties = {
      "interlude.web.login.enabled=true",
      "interlude.analytics.publishing.enabled=false",
      "interlude.analytics.pages.reminder=http://reminders.example"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MyDaysPageIT {

  private static final PersonKey ROSA = new PersonKey("own-page", "rosa");

  @Autowired private StoringPersonDays storing;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/Copenhagen")));
  private Chromium chromium;

  @BeforeAll
  void live() {
    chromium = new Chromium();
    var history = new OwnHistory(storing, jdbc, ROSA).enrol();
    for (int ago = 40; ago >= 0; ago--) {
      history.day(today.minusDays(ago), ago == 30 ? "skipped" : "completed");
    }
  }

  @AfterAll
  void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "390, LIGHT, en-GB, workdays in a row",
    "390, DARK, de-DE, Arbeitstagen in Folge",
    "1280, LIGHT, da-DK, arbejdsdage i træk",
    "1280, DARK, en-GB, workdays in a row",
    "2560, LIGHT, de-DE, Arbeitstagen in Folge",
  })
  void looksWellAtEveryWidthInEveryLanguage(
      int width, ColorScheme scheme, String locale, String words) throws IOException {
    try (var window = window("rosa", width, scheme, locale)) {
      assertThat(window.card(words)).isVisible();
      window.looksWell("my-days-%d-%s-%s".formatted(width, scheme, locale));
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void tellsStreakComparisonAndBreaks() {
    try (var window = window("rosa", 1280, ColorScheme.LIGHT, "en-GB")) {
      String streak = window.card("workdays in a row").locator(".big").innerText();
      assertThat(Integer.parseInt(streak.split("\\D")[0])).isBetween(20, 22);
      assertThat(window.card("beside the four before")).containsText("6.9 h (20 days)");
      assertThat(window.card("became of my breaks").locator("tbody tr")).hasCount(14);
      assertThat(window.card("became of my breaks")).containsText("Movement break");
    }
  }

  @Test
  void givesTheDaysAsFiles() throws IOException {
    try (var window = window("rosa", 1280, ColorScheme.LIGHT, "en-GB")) {
      Download csv =
          window
              .page()
              .waitForDownload(() -> window.page().locator("text=Download as CSV").click());
      assertThat(csv.suggestedFilename()).isEqualTo("my-days-" + today + ".csv");
      assertThat(Files.readAllLines(csv.path())).hasSize(42).first().asString().startsWith("date,");
      Download json =
          window
              .page()
              .waitForDownload(() -> window.page().locator("text=Download as JSON").click());
      assertThat(Files.readString(json.path())).contains("\"sittingSeconds\"");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void leadsToWhereADayIsTakenBack() {
    try (var window = window("rosa", 1280, ColorScheme.LIGHT, "en-GB")) {
      LocalDate yesterday = today.minusDays(1);
      window.page().locator("#back-day").selectOption(yesterday.toString());
      assertThat(window.page().locator("text=Take this day back"))
          .hasAttribute("href", "http://reminders.example/me?day=" + yesterday);
    }
  }

  @Test
  void doesNotAskStaffForASummary() {
    TestLogin.nextUserIs(Tokens.staff("own-page", "henrik", "health-team"));
    try (var window = open(View.DESK)) {
      assertThat(window.page().locator("main h1")).isVisible();
      assertThat(window.complaints()).isEmpty();
    }
  }

  private Window window(String person, int width, ColorScheme scheme, String locale) {
    TestLogin.nextUserIs(Tokens.person(ROSA.tenant(), person));
    return open(new View(width, scheme, locale));
  }

  private Window open(View view) {
    return new Window(chromium, port, view.in("Europe/Copenhagen")).at("/my-days");
  }
}
