package dev.interlude.reminder.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.TestLogin;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.browser.Chromium;
import dev.interlude.testsupport.browser.View;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page as people see it, in a real browser. */
@ReminderIntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageLooksIT {

  private static final String T = "page-looks";
  private static final String WORDS_THAT_ONLY_SOME_LANGUAGES_HAVE =
      """
      async () => {
        const names = (words, at) => Object.entries(words).flatMap(([name, word]) =>
          typeof word === "object" && !Array.isArray(word) ? names(word, at + name + ".") : [at + name]);
        const all = await Promise.all(["en", "da", "de"].map(
          async (tag) => names((await import(`/me/js/texts/${tag}.js`)).default, "")));
        return [...new Set(all.flat())].filter((name) => !all.every((one) => one.includes(name)));
      }
      """;

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
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, "rosa");
    TestLogin.nextUserIs(Tokens.person(T, "rosa"));
  }

  @ParameterizedTest
  @CsvSource({
    "390, LIGHT, en-GB, My reminders",
    "390, DARK, de-DE, Meine Erinnerungen",
    "1280, LIGHT, da-DK, Mine påmindelser",
    "1280, DARK, en-GB, My reminders",
    "2560, LIGHT, de-DE, Meine Erinnerungen",
    "2560, DARK, fr-FR, My reminders",
  })
  void isForEveryoneAtEveryWidth(int width, ColorScheme scheme, String locale, String title)
      throws IOException {
    try (var window = new MyPage(chromium, port, new View(width, scheme, locale))) {
      assertThat(window.page().locator("h1").innerText()).isEqualTo(title);
      assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo(lang(locale));
      window.looksWell("me-" + width + "-" + scheme);
      assertThat(window.complaints()).isEmpty();
      assertThat(window.requests())
          .allMatch(
              url ->
                  url.startsWith("http://localhost:" + port + "/")
                      || url.startsWith(Tokens.issuer()));
    }
  }

  @Test
  void keepsTheLanguageThatWasChosen() {
    try (var window = new MyPage(chromium, port, View.DESK)) {
      window.page().getByLabel("Language").selectOption("da");
      window.page().locator("h1:has-text('Mine påmindelser')").waitFor();
      window.page().reload();
      window.page().locator("h1:has-text('Mine påmindelser')").waitFor();
    }
  }

  @Test
  void saysEverythingInEveryLanguage() {
    try (var window = new MyPage(chromium, port, View.DESK)) {
      assertThat((List<?>) window.page().evaluate(WORDS_THAT_ONLY_SOME_LANGUAGES_HAVE)).isEmpty();
    }
  }

  @Test
  void tellsWhoeverIsNotEnrolledAndBeginsAsSoonAsTheyAre() throws IOException {
    TestLogin.nextUserIs(Tokens.person(T, "newcomer"));
    try (var window = new MyPage(chromium, port, View.DESK)) {
      assertThat(window.page().locator("h1").innerText()).contains("does not hold you yet");
      window.looksWell("me-not-enrolled");
      company.enrol(T, "newcomer");
      window.page().locator("h1:has-text('My reminders')").waitFor();
    }
  }

  @Test
  void tellsStaffThatItIsOfPersonsOnly() throws IOException {
    TestLogin.nextUserIs(Tokens.staff(T, "henrik", "health-team"));
    try (var window = new MyPage(chromium, port, View.DESK)) {
      assertThat(window.page().locator("h1").innerText()).contains("belongs to no person");
      window.looksWell("me-staff");
    }
  }

  private static String lang(String locale) {
    return locale.startsWith("fr") ? "en" : locale.substring(0, 2);
  }
}
