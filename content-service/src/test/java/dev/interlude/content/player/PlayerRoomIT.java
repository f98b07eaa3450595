package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who exercises has no hand free to scroll: the figure and what to do now are always in sight. */
@InterludeIntegrationTest(service = "content")
class PlayerRoomIT {

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

  /** A small phone upright and lying, a common one, a window seen at four times its size. */
  @ParameterizedTest
  @CsvSource({
    "lower-back-relief, 320, 640, de, true",
    "hip-mobility, 640, 360, de, true",
    "seated-strength-wheelchair, 390, 844, da, true",
    "neck-release, 844, 390, en, true",
    "lower-back-relief, 320, 256, en, false",
  })
  void showsTheFigureAndTheStepOfNowWithoutScrolling(
      String routine, int width, int height, String locale, boolean whole) {
    try (Visit visit =
        new Visit(chromium, port, options -> options.setViewportSize(width, height))) {
      visit.open(routine + "?tenant=acme&locale=" + locale).start();
      int seen = 0;
      for (int skips = 0; visit.page().locator(".playing").count() == 1; skips++) {
        assertThat(skips).isLessThan(40);
        visit.page().keyboard().press("ArrowRight");
        for (int steps = 0; steps < 3 && visit.page().locator(".playing").count() == 1; steps++) {
          if (visit.page().locator("li[aria-current]").count() == 1) {
            seen++;
            double bar = box(visit, ".controls__main").y;
            BoundingBox step = box(visit, "li[aria-current]");
            String where = visit.text("h2.name") + ", " + visit.text("li[aria-current]");
            assertThat(box(visit, ".stage").y + box(visit, ".stage").height)
                .as("the figure's feet: " + where)
                .isLessThanOrEqualTo(bar);
            assertThat(step.y + (whole ? step.height : 24)).as(where).isLessThanOrEqualTo(bar);
          }
          visit.letPass(3);
        }
      }
      assertThat(seen).as("steps looked at").isGreaterThan(5);
    }
  }

  @Test
  void countsDownTheSecondsOfWhatIsHeld() {
    try (Visit visit = new Visit(chromium, port, options -> {})) {
      visit.open("hip-mobility?tenant=acme").start();
      for (int skips = 0; !visit.text(".count__unit").equals("Hold"); skips++) {
        assertThat(skips).isLessThan(20);
        visit.page().keyboard().press("ArrowRight");
      }
      assertThat(visit.text("h2.name")).isEqualTo("Long stride");
      assertThat(visit.text(".count__number")).isEqualTo("30 s");
      visit.letPass(4);
      assertThat(visit.text(".count__number")).isEqualTo("26 s");
    }
  }

  private static BoundingBox box(Visit visit, String selector) {
    return visit.page().locator(selector).first().boundingBox();
  }
}
