package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.browser.Chromium;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every screen from a small phone to a wall, light and dark: nothing overflows, axe is content. */
@InterludeIntegrationTest(service = "content")
class PlayerLooksIT {

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
    "1280, 800, DARK, en",
    "3840, 2160, LIGHT, en",
  })
  void fitsAndIsAccessible(int width, int height, ColorScheme scheme, String locale)
      throws IOException {
    try (Visit visit =
        new Visit(
            chromium,
            port,
            options -> options.setViewportSize(width, height).setColorScheme(scheme))) {
      String name = "player-%d-%s".formatted(width, scheme.name().toLowerCase(Locale.ROOT));
      visit.open("lower-back-relief?tenant=acme&locale=" + locale);
      Looks.check(visit, name + "-1-welcome");

      visit.start().letPass(15);
      Looks.check(visit, name + "-2-breath");
      visit.letPass(30);
      Looks.check(visit, name + "-3-exercise");
      assertThat(visit.page().locator(".button--stop").boundingBox().y)
          .as("the top of the button to stop, within the window without scrolling")
          .isLessThan(height - 30.0);

      visit.letPass(41);
      assertThat(visit.page().locator(".count__unit").innerText())
          .isIn("Get ready", "Gør dig klar", "Mach dich bereit");
      Looks.check(visit, name + "-4-change");

      visit.page().locator(".controls__more button").last().click();
      Looks.check(visit, name + "-5-keys");
      visit.page().keyboard().press("Escape");
      visit.page().locator(".button--stop").click();
      Looks.check(visit, name + "-6-stopped");
      assertThat(visit.console()).isEmpty();
    }
  }

  /** Holds, sides, turns, close-ups, other props, and a first screen that opens without flags. */
  @ParameterizedTest
  @CsvSource({
    "breathing-calm, 320, 640, DARK, de, false",
    "hip-mobility, 1280, 800, LIGHT, da, false",
    "neck-release, 320, 640, LIGHT, de, true",
    "seated-strength-wheelchair, 768, 1024, DARK, en, false",
    "wrist-and-hand-care, 1280, 800, DARK, de, false",
  })
  void fitsWhateverTheRoutine(
      String routine, int width, int height, ColorScheme scheme, String locale, boolean flags)
      throws IOException {
    try (Visit visit =
        new Visit(
            chromium,
            port,
            options -> options.setViewportSize(width, height).setColorScheme(scheme))) {
      String name = "player-" + routine;
      visit.open(routine + "?tenant=acme&locale=" + locale);
      assertThat(visit.page().locator(".card--flags ~ .actions #start").count() == 1)
          .as("starts below the red flags")
          .isEqualTo(flags);
      Looks.check(visit, name + "-1-welcome");

      visit.start().letPass(1);
      assertThat(visit.page().locator(".stage .fig-wheel").count() > 0)
          .as("sits in a wheelchair from the beginning")
          .isEqualTo(routine.endsWith("wheelchair"));
      Looks.check(visit, name + "-2-settle");
      visit.page().locator(".controls__more button").nth(-2).click();
      Looks.check(visit, name + "-3-stop-rules");
      visit.page().keyboard().press("Escape");
      visit.page().waitForCondition(() -> visit.page().locator("dialog").count() == 0);
      int exercise = 0;
      while (visit.page().locator(".button--play").count() == 1 && exercise < 5) {
        visit.page().keyboard().press("ArrowRight");
        visit.letPass(3);
        if (visit.page().locator("li[data-step][aria-current]").count() == 1) {
          exercise++;
          Looks.check(visit, name + "-4-exercise-" + exercise);
        }
      }
      assertThat(exercise).isGreaterThan(2);
    }
  }
}
