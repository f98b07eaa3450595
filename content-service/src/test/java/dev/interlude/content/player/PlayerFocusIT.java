package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People without a mouse see where they are, and can stop from everywhere. */
@InterludeIntegrationTest(service = "content")
class PlayerFocusIT {

  private static final String LOWER_BACK = "lower-back-relief?tenant=acme";
  private static final String MOST_HIDDEN_BY_THE_BAR =
      """
      (() => {
        const bar = [".controls", ".controls__main"].map((name) => document.querySelector(name))
          .find((node) => node.offsetHeight);
        const target = document.querySelector("summary");
        const box = (node) => node.getBoundingClientRect();
        const room = document.documentElement.scrollHeight - innerHeight;
        const hidden = [];
        for (let y = 0; y <= room; y += 10) {
          target.blur();
          scrollTo(0, y);
          target.focus();
          hidden.push(Math.min(box(target).bottom, innerHeight) - box(bar).top);
        }
        return Math.max(0, ...hidden);
      })()
      """;

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
  @ValueSource(strings = {".speed select", ".controls a", ".button--play", "summary"})
  void stopsWithEscapeWhereverTheFocusIs(String focused) {
    try (Visit visit = visit(1280, 800)) {
      visit.open(LOWER_BACK).start().letPass(37);
      visit.page().locator(focused).first().focus();
      visit.page().keyboard().press("Escape");

      assertThat(visit.text("h1")).isEqualTo("Stopped");
    }
  }

  @Test
  void opensLongWindowsAtTheirBeginning() {
    try (Visit visit = visit(320, 480)) {
      visit.open(LOWER_BACK).start().letPass(1);
      visit.page().locator("button:has-text('When to stop')").click();

      assertThat(visit.number("document.querySelector('dialog').scrollTop")).isZero();
      assertThat(visit.number("document.querySelector('dialog').scrollHeight")).isGreaterThan(600);
      assertThat(visit.page().evaluate("document.activeElement.textContent"))
          .isEqualTo("When to stop");
      visit.picture("player-320-dialog");
    }
  }

  @ParameterizedTest
  @CsvSource({"320, 480", "768, 520", "1280, 420"})
  void neverHidesTheFocusBehindTheBar(int width, int height) {
    try (Visit visit = visit(width, height)) {
      visit.open(LOWER_BACK).start().letPass(37);

      assertThat(visit.number(MOST_HIDDEN_BY_THE_BAR)).as("pixels of what has the focus").isZero();
      visit.page().evaluate("document.documentElement.style.scrollPaddingBottom = '0px'");
      assertThat(visit.number(MOST_HIDDEN_BY_THE_BAR)).as("what it is without room").isPositive();
    }
  }

  private Visit visit(int width, int height) {
    return new Visit(chromium, port, options -> options.setViewportSize(width, height));
  }
}
