package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.browser.Chromium;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While one gets ready, one sees and hears what comes and how it starts. */
@InterludeIntegrationTest(service = "content")
class PlayerChangeIT {

  private static final String LOWER_BACK = "lower-back-relief?tenant=acme";
  private static final String FIRST_STEP =
      "Keep a good distance between your legs and bend your knees more than before. "
          + "Hands stay on your hips.";
  private static final String TOLD = "Get ready. Small hip circles. Clockwise. " + FIRST_STEP;
  private static final int TO_THE_CHANGE = 86;
  private static final String LISTEN =
      """
      window.told = [];
      new MutationObserver(() => window.told.push(document.getElementById("announcer").textContent))
        .observe(document.getElementById("announcer"), {childList: true, characterData: true, subtree: true});
      """;
  private static final String DRAWN =
      "[...document.querySelectorAll('.picture path')].map((path) => path.getAttribute('d')).join()";

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

  @Test
  void showsTheNameThePoseAndTheFirstStepOfWhatComes() {
    try (Visit visit = visit()) {
      visit.open(LOWER_BACK).start().letPass(TO_THE_CHANGE);

      assertThat(visit.text("h2.name")).isEqualTo("Small hip circles");
      assertThat(visit.text(".count")).contains("5 s", "Get ready");
      assertThat(visit.text(".where")).isEqualTo("Exercise 2 of 3 · Round 1 of 2");
      assertThat(visit.text(".chips")).isEqualTo("Clockwise");
      assertThat(visit.page().locator("li[aria-current=step]").allInnerTexts())
          .containsExactly(FIRST_STEP);
      assertThat(visit.page().locator(".next").isVisible()).as("its name once more").isFalse();
      assertThat(visit.page().locator(".picture").first().getAttribute("aria-label"))
          .contains("Small hip circles");

      Object pose = visit.page().evaluate(DRAWN);
      visit.page().keyboard().press("Space");
      visit.page().keyboard().press("ArrowRight");
      assertThat(visit.text(".count")).contains("1 of 5", "Repetition");
      assertThat(visit.page().evaluate(DRAWN)).as("the pose it starts with").isEqualTo(pose);
    }
  }

  @Test
  void showsTheSideThatComesFirst() {
    try (Visit visit = visit()) {
      visit.open("hip-mobility?tenant=acme").start();
      skipTo(visit, "Pendulum");

      assertThat(visit.text(".count")).contains("Get ready");
      assertThat(visit.text(".chips")).startsWith("Left side");
    }
  }

  @Test
  void tellsTheScreenReaderOnceAndTheVoiceToTheEnd() {
    try (Visit visit = visit()) {
      Senses senses = Senses.of(visit, Senses.local("Anna", "en-GB"));
      visit.open(LOWER_BACK).start();
      visit.page().locator("button:has-text('Read aloud')").click();
      visit.letPass(TO_THE_CHANGE - 2);
      visit.page().evaluate(LISTEN);
      senses.forget();

      visit.letPass(9);
      assertThat((List<?>) visit.page().evaluate("window.told"))
          .isEqualTo(List.of(TOLD, "Now: Small hip circles"));
      assertThat(senses.heard())
          .as("the end of what was told is not cut")
          .containsExactly("silence", "Anna: " + TOLD, "Anna: Now: Small hip circles");

      visit.page().locator(".button--play").click();
      visit.page().locator(".button--play").click();
      assertThat(senses.heard().getLast())
          .as("all of it again after a pause")
          .isEqualTo("Anna: Small hip circles. Clockwise. " + FIRST_STEP);
    }
  }

  @Test
  void tellsAllAgainToThoseWhoSkipTheChange() {
    try (Visit visit = visit()) {
      visit.open(LOWER_BACK).start().letPass(TO_THE_CHANGE);
      visit.page().keyboard().press("ArrowRight");

      assertThat(visit.page().locator("#announcer").textContent())
          .isEqualTo("Small hip circles. Clockwise. " + FIRST_STEP);
    }
  }

  @Test
  void namesWhatComesAboveItsStepsInARest() {
    try (Visit visit = visit()) {
      visit.open("seated-strength-wheelchair?tenant=acme").start();
      skipTo(visit, "Rest");

      assertThat(visit.text(".steps h3")).isEqualTo("Next up: Pull back as if rowing");
      assertThat(visit.page().locator(".next").isVisible()).isFalse();
      assertThat(visit.page().locator("li[aria-current]").count()).isZero();
    }
  }

  @Test
  void getsNobodyReadyForNothingAtTheEnd() {
    try (Visit visit = visit()) {
      visit.open("seated-strength-wheelchair?tenant=acme").start();
      skipTo(visit, "Nearly there");

      assertThat(visit.text(".next")).isEqualTo("Then you are done");
      assertThat(visit.page().locator("#announcer").textContent())
          .isEqualTo("Nearly there. Then you are done");
    }
  }

  private static void skipTo(Visit visit, String name) {
    for (int skips = 0; !visit.text("h2.name").equals(name); skips++) {
      assertThat(skips).as("skips to " + name).isLessThan(30);
      visit.page().keyboard().press("ArrowRight");
    }
  }

  private Visit visit() {
    return new Visit(chromium, port, options -> {});
  }
}
