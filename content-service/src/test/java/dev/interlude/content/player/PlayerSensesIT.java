package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.browser.Chromium;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Following along with closed eyes, and being left in peace by a page that nobody sees. */
@InterludeIntegrationTest(service = "content")
class PlayerSensesIT {

  private static final String LOWER_BACK = "lower-back-relief?tenant=acme";
  private static final String ANNA = Senses.local("Anna", "en-GB");

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
  void leadsTheBreathByToneVoiceAndScreenReader() {
    try (Visit visit = visit()) {
      Senses senses = Senses.of(visit, ANNA);
      visit.open(LOWER_BACK).start();
      turnOn(visit, "Sound");
      turnOn(visit, "Read aloud");
      visit.letPass(11);
      assertThat(announced(visit))
          .contains("Let the floor carry you")
          .as("how to breathe, which is told part by part")
          .doesNotContain("In through the nose");
      senses.forget();

      visit.letPass(2);
      assertThat(announced(visit)).isEqualTo("Calm breaths. Breathe in");
      visit.letPass(4);
      assertThat(announced(visit)).isEqualTo("Hold");
      List<String> untilHeld = senses.tones();
      visit.letPass(2);
      assertThat(announced(visit)).isEqualTo("Breathe out");
      assertThat(senses.tones()).hasSizeGreaterThan(untilHeld.size());
      visit.letPass(6);
      assertThat(announced(visit)).isEqualTo("Breathe in");

      assertThat(senses.heard())
          .filteredOn(line -> !"silence".equals(line))
          .containsExactly(
              "Anna: Calm breaths. Breathe in",
              "Anna: Hold",
              "Anna: Breathe out",
              "Anna: Breathe in");
    }
  }

  @Test
  void readsAtOnceWhatIsToldWhenItIsTurnedOn() {
    try (Visit visit = visit()) {
      Senses senses = Senses.of(visit, ANNA);
      visit.open(LOWER_BACK).start().letPass(2);
      String told = announced(visit);
      turnOn(visit, "Read aloud");
      assertThat(senses.heard().getLast()).isEqualTo("Anna: " + told);

      visit.page().locator(".button--play").click();
      turnOn(visit, "Read aloud");
      senses.forget();
      turnOn(visit, "Read aloud");
      assertThat(senses.heard()).as("while paused").containsOnly("silence");
    }
  }

  @Test
  void readsAloudOnlyWithAVoiceOfThisDevice() {
    try (Visit visit = visit()) {
      Senses senses = Senses.of(visit, Senses.remote("Cloud", "en-GB"), Senses.local("Mads", "da"));
      visit.open(LOWER_BACK).start().letPass(1);
      assertThat(visit.page().locator("button:has-text('Read aloud')").isVisible())
          .as("no voice of this device speaks English")
          .isFalse();

      senses.install(ANNA);
      turnOn(visit, "Read aloud");
      visit.letPass(12);
      assertThat(senses.heard())
          .filteredOn(line -> !"silence".equals(line))
          .isNotEmpty()
          .allMatch(line -> line.startsWith("Anna: "));
    }
  }

  @Test
  void fallsSilentAndSaysSoWhenPaused() {
    try (Visit visit = visit()) {
      Senses senses = Senses.of(visit, ANNA);
      visit.open(LOWER_BACK).start();
      turnOn(visit, "Read aloud");
      visit.letPass(13);
      senses.forget();

      visit.page().locator(".button--play").click();
      assertThat(senses.heard()).containsExactly("silence");
      assertThat(announced(visit)).isEqualTo("Paused");

      visit.page().locator(".button--play").click();
      assertThat(senses.heard().getLast()).isEqualTo("Anna: Calm breaths. Breathe in");
    }
  }

  @Test
  void keepsTheScreenAwakeWhileItPlays() {
    try (Visit visit = visit()) {
      Senses senses = Senses.of(visit);
      visit.open(LOWER_BACK);
      assertThat(senses.keepsTheScreenAwake()).isFalse();
      visit.start().letPass(1);
      assertThat(senses.keepsTheScreenAwake()).isTrue();
      visit.page().keyboard().press("Space");
      assertThat(senses.keepsTheScreenAwake()).as("while paused").isFalse();
      visit.page().keyboard().press("Space");
      assertThat(senses.keepsTheScreenAwake()).isTrue();
      visit.page().keyboard().press("Escape");
      assertThat(senses.keepsTheScreenAwake()).as("once stopped").isFalse();
    }
  }

  @Test
  void pausesForAllToSeeWhenItIsHidden() {
    try (Visit visit = visit()) {
      Senses senses = Senses.of(visit);
      visit.open(LOWER_BACK).start().letPass(2);

      senses.turnThePage("hidden");
      senses.turnThePage("visible");
      String time = visit.text(".time");
      visit.letPass(3);

      assertThat(visit.text(".time")).isEqualTo(time);
      assertThat(visit.text(".chips")).isEqualTo("Paused");
      assertThat(visit.text(".button--play")).isEqualTo("Go on");
    }
  }

  private static void turnOn(Visit visit, String name) {
    visit.page().locator("button:has-text('" + name + "')").click();
  }

  private static String announced(Visit visit) {
    return visit.page().locator("#announcer").textContent();
  }

  private Visit visit() {
    return new Visit(chromium, port, options -> {});
  }
}
