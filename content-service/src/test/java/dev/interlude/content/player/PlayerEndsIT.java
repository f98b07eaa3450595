package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.browser.Chromium;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The last screens: left before it began, done, stopped, withdrawn. */
@InterludeIntegrationTest(service = "content")
class PlayerEndsIT {

  private static final String LOWER_BACK = "lower-back-relief?tenant=acme";

  private static Chromium chromium;

  @LocalServerPort private int port;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({
    "320, 640, LIGHT, de",
    "320, 640, DARK, da",
    "768, 1024, LIGHT, da",
    "768, 1024, DARK, de",
    "1280, 800, LIGHT, en",
    "1280, 800, DARK, en",
    "3840, 2160, LIGHT, en",
    "3840, 2160, DARK, de",
  })
  void fitAndAreAccessible(int width, int height, ColorScheme scheme, String locale)
      throws IOException {
    try (Visit visit = visit(width, height, scheme)) {
      String name = "player-%d-%s".formatted(width, scheme.name().toLowerCase(Locale.ROOT));
      visit.open(LOWER_BACK + "&locale=" + locale);
      visit.page().locator("#start + .button").click();
      Looks.check(visit, name + "-7-left");

      visit.page().locator(".actions button").click();
      visit.start();
      while (visit.page().locator(".playing").count() == 1) {
        visit.page().keyboard().press("ArrowRight");
      }
      Looks.check(visit, name + "-8-finished");

      withdraw(visit);
      visit.page().locator(".actions button").click();
      visit.page().waitForCondition(() -> visit.page().locator(".actions").count() == 0);
      Looks.check(visit, name + "-9-withdrawn");
    }
  }

  @Test
  void tellThoseWhoLeftForASignWhatToDo() {
    try (Visit visit = visit(1280, 800, ColorScheme.LIGHT)) {
      visit.open(LOWER_BACK);
      visit.page().locator("button:has-text('Leave it for now')").click();

      assertThat(visit.text("h1")).isEqualTo("Left for now");
      assertThat(visit.page().evaluate("document.activeElement.textContent"))
          .isEqualTo("Left for now");
      assertThat(visit.text(".card--flags h2")).isEqualTo("Signs that need a doctor");
      assertThat(visit.text(".card--flags")).contains("Call your emergency number now");
      assertThat(visit.page().title()).isEqualTo("Ease your lower back");
    }
  }

  @Test
  void doNotSpeakOfStartingToThoseWhoStopped() {
    try (Visit visit = visit(1280, 800, ColorScheme.LIGHT)) {
      visit.open(LOWER_BACK).start().letPass(1);
      visit.page().keyboard().press("Escape");

      assertThat(visit.text(".card--flags h2")).isEqualTo("Signs that need a doctor");
      assertThat(visit.text("main")).doesNotContain("Before you start");
    }
  }

  private static void withdraw(Visit visit) {
    String problem = "{\"code\":\"retired\",\"reason\":\"Too hard on the knee\"}";
    visit
        .context()
        .route(
            "**/v1/public/acme/routines/*",
            route -> route.fulfill(new Route.FulfillOptions().setStatus(410).setBody(problem)));
  }

  private Visit visit(int width, int height, ColorScheme scheme) {
    return new Visit(
        chromium, port, options -> options.setViewportSize(width, height).setColorScheme(scheme));
  }
}
