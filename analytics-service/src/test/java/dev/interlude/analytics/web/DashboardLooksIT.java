package dev.interlude.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.interlude.analytics.Http;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestLogin;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.browser.Chromium;
import dev.interlude.testsupport.browser.View;
import dev.interlude.testsupport.browser.Window;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page of the dashboard as the health team sees it, in a real browser over real rows. */
@InterludeIntegrationTest(
    service = "analytics",
    properties = {
      "interlude.web.login.enabled=true",
      "interlude.analytics.publishing.enabled=false"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardLooksIT {

  private static final String T = "looks";
  private static final List<String> PAGES =
      List.of("/", "/sitting", "/breaks", "/units", "/routines", "/alerts", "/data", "/report");
  private static final String WORDS_THAT_ONLY_SOME_LANGUAGES_HAVE =
      """
      async (folder) => {
        const names = (words, at) => Object.entries(words).flatMap(([name, word]) =>
          typeof word === "object" && !Array.isArray(word) ? names(word, at + name + ".") : [at + name]);
        const all = await Promise.all(["en", "da", "de"].map(
          async (tag) => names((await import(`${folder}/${tag}.js`)).default, "")));
        return [...new Set(all.flat())].filter((name) => !all.every((one) => one.includes(name)));
      }
      """;

  @Autowired private JdbcClient engine;
  @LocalServerPort private int port;

  private Chromium chromium;

  @BeforeAll
  void publishAndOpenBrowser() {
    chromium = new Chromium();
    APublishedCompany.named(T, engine, new Http(port));
    TestLogin.nextUserIs(Tokens.staff(T, "henrik", "health-team"));
  }

  @AfterAll
  void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "390, LIGHT, da-DK",
    "390, DARK, en-GB",
    "1280, LIGHT, en-GB",
    "1280, DARK, de-DE",
    "2560, LIGHT, de-DE",
    "2560, DARK, da-DK",
  })
  void isForEveryoneAtEveryWidth(int width, ColorScheme scheme, String locale) throws IOException {
    try (var window = new Window(chromium, port, new View(width, scheme, locale))) {
      for (String path : PAGES) {
        window.at(path);

        assertThat(window.page().locator("h1").count()).as("headings of " + path).isOne();
        assertThat(window.page().locator("html").getAttribute("lang"))
            .isEqualTo(locale.substring(0, 2));
        String name = path.length() == 1 ? "overview" : path.substring(1);
        window.looksWell("dashboard-" + name + "-" + width + "-" + scheme);
      }
      assertThat(window.complaints()).isEmpty();
      assertThat(window.requests())
          .allMatch(
              url ->
                  url.startsWith("http://localhost:" + port + "/")
                      || url.startsWith(Tokens.issuer()));
    }
  }

  @Test
  void saysEverythingInEveryLanguage() {
    try (var window = new Window(chromium, port, View.DESK).at("/")) {
      for (String folder : List.of("/js/texts", "/js/dashboard/texts")) {
        assertThat((List<?>) window.page().evaluate(WORDS_THAT_ONLY_SOME_LANGUAGES_HAVE, folder))
            .as("words of " + folder)
            .isEmpty();
      }
    }
  }

  @Test
  void keepsTheLanguageThatWasChosen() {
    try (var window = new Window(chromium, port, View.DESK).at("/sitting")) {
      window.page().getByLabel("Language").selectOption("da");
      window.page().locator("h1:has-text('Hvordan sidder folk?')").waitFor();
      window.at("/breaks").page().locator("h1:has-text('Bliver pauserne til noget?')").waitFor();
    }
  }
}
