package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ReducedMotion;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Plays the lower-back routine as people do: by eye, by keys, without motion, in their language.
 */
@InterludeIntegrationTest(service = "content")
class PlayerIT {

  private static final String LOWER_BACK = "lower-back-relief?tenant=acme";
  private static final String FIRST_PATH = "document.querySelector('.picture path:nth-child(9)')";

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
  void showsRedFlagsAndCautionsBeforeAnythingMoves() {
    try (Visit visit = visit()) {
      visit.open(LOWER_BACK);

      assertThat(visit.text("h1")).isEqualTo("Ease your lower back");
      assertThat(visit.text(".card--flags")).contains("Numbness where you would sit on a saddle");
      assertThat(
              visit.number(
                  "document.querySelector('.card--flags').compareDocumentPosition("
                      + "document.querySelector('#start')) & Node.DOCUMENT_POSITION_FOLLOWING"))
          .as("the button to start stands after the red flags")
          .isPositive();
      assertThat(visit.text(".card--stop")).contains("chest pain");
      assertThat(visit.page().locator(".playing").count()).isZero();
    }
  }

  @Test
  void playsFromTheFirstBreathToTheEnd() {
    try (Visit visit = visit()) {
      visit.open(LOWER_BACK).start().letPass(13);
      assertThat(visit.text(".count__number")).isEqualTo("Breathe in");
      assertThat(visit.page().locator(".breath--shown").isVisible()).isTrue();

      visit.letPass(24);
      assertThat(visit.text("h2.name")).isEqualTo("Big hip circles");
      assertThat(visit.text(".count__number")).isEqualTo("1 of 5");
      assertThat(visit.text(".chips")).isEqualTo("Clockwise");
      assertThat(visit.text(".where")).isEqualTo("Exercise 1 of 3 · Round 1 of 2");
      assertThat(visit.text(".next")).isEqualTo("Next up: Small hip circles");
      assertThat(visit.text("li[aria-current=step]")).contains("hands on your hips");

      visit.letPass(25);
      assertThat(visit.text(".chips")).isEqualTo("Counter-clockwise");
      assertThat(visit.page().locator("#announcer").textContent()).contains("Big hip circles");

      for (int i = 0; i < 26; i++) {
        visit.letPass(10);
      }
      assertThat(visit.text("h1")).isEqualTo("Well done");
      assertThat(visit.console()).isEmpty();
      assertThat(visit.requestsElsewhere()).isEmpty();
    }
  }

  @Test
  void obeysTheKeyboard() {
    try (Visit visit = visit()) {
      visit.open(LOWER_BACK).start().letPass(2);
      press(visit, "Space");
      String time = visit.text(".time");
      visit.letPass(5);
      assertThat(visit.text(".time")).as("paused").isEqualTo(time);
      assertThat(visit.text(".chips")).isEqualTo("Paused");

      press(visit, "ArrowRight");
      assertThat(visit.text("h2.name")).isEqualTo("Calm breaths");
      press(visit, "ArrowRight");
      assertThat(visit.text("h2.name")).isEqualTo("Big hip circles");
      press(visit, "ArrowLeft");
      assertThat(visit.text("h2.name")).isEqualTo("Calm breaths");

      press(visit, "Space");
      visit.letPass(2);
      assertThat(visit.text(".count__number")).isEqualTo("Breathe in");
      press(visit, "Escape");
      assertThat(visit.text("h1")).isEqualTo("Stopped");
      assertThat(visit.text("main")).contains("112");
    }
  }

  @Test
  void reachesEveryControlWithTheTabKeyAndTellsTheKeys() {
    try (Visit visit = visit()) {
      Senses.of(visit, Senses.local("Anna", "en-GB"));
      visit.open(LOWER_BACK).start().letPass(1);
      assertThat(visit.number("document.activeElement.tagName === 'H1' ? 1 : 0"))
          .as("the focus is at the new screen's heading")
          .isOne();
      var names = new StringBuilder();
      for (int i = 0; i < 11; i++) {
        press(visit, "Tab");
        names.append(visit.page().evaluate("document.activeElement.innerText")).append('|');
      }
      assertThat(names.toString())
          .contains("Back", "Pause", "Skip", "Stop", "Sound", "Read aloud", "Other ways", "Keys");

      visit.page().locator("text=Keys").last().click();
      assertThat(visit.text("dialog")).contains("Space", "Esc");
      assertThat(visit.text(".chips")).as("a window over the page pauses").isEqualTo("Paused");
      press(visit, "Escape");
      visit.page().waitForCondition(() -> visit.page().locator("dialog").count() == 0);
      assertThat(visit.text(".button--play")).isEqualTo("Pause");
    }
  }

  @Test
  void showsStillsStepByStepToPeopleWhoWantNoMotion() {
    try (Visit still = visit(ReducedMotion.REDUCE);
        Visit moving = visit(ReducedMotion.NO_PREFERENCE)) {
      for (Visit visit : new Visit[] {still, moving}) {
        visit.open(LOWER_BACK).start();
        press(visit, "ArrowRight");
        press(visit, "ArrowRight");
        visit.letPass(1);
        visit
            .page()
            .evaluate(
                "window.changes = 0; new MutationObserver(() => window.changes++)"
                    + ".observe("
                    + FIRST_PATH
                    + ", {attributes: true, attributeFilter: ['d']})");
        for (int i = 0; i < 40; i++) {
          visit.page().clock().runFor(100);
          visit.number("window.changes");
        }
      }
      assertThat(still.number("window.changes")).isBetween(2, 6);
      assertThat(moving.number("window.changes")).isGreaterThan(30);
    }
  }

  @Test
  void hasOtherWaysOneClickAway() {
    try (Visit visit = visit()) {
      visit.open(LOWER_BACK).start().letPass(1);
      visit.page().locator("text=Other ways to do it").click();
      assertThat(visit.text("dialog")).contains("Without hands", "Let your arms hang");
      press(visit, "Escape");

      visit.page().locator(".controls a:has-text('Seated')").click();
      visit.page().locator("h1:has-text('Ease your lower back, seated')").waitFor();
      assertThat(visit.page().url()).endsWith("/play/lower-back-seated?tenant=acme");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "&locale=da, Løsn lænden, Intet af det gælder mig: begynd, da",
    "&locale=de, Den unteren Rücken lösen, Nichts davon trifft zu: anfangen, de",
    "'', Ease your lower back, None of this applies to me: start, en",
  })
  void speaksTheLanguageOfTheRoutine(String query, String title, String start, String language) {
    try (Visit visit = visit()) {
      visit.open(LOWER_BACK + query);

      assertThat(visit.text("h1")).isEqualTo(title);
      assertThat(visit.text("#start")).isEqualTo(start);
      assertThat(visit.page().evaluate("document.documentElement.lang")).isEqualTo(language);
      assertThat(visit.page().title()).isEqualTo(title);
    }
  }

  private static void press(Visit visit, String key) {
    visit.page().keyboard().press(key);
    visit.page().clock().runFor(50);
  }

  private Visit visit() {
    return visit(ReducedMotion.NO_PREFERENCE);
  }

  private Visit visit(ReducedMotion motion) {
    return new Visit(chromium, port, options -> options.setReducedMotion(motion));
  }
}
