package dev.interlude.analytics.mydays;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.interlude.testsupport.browser.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** A window at the person's page, logged in, that remembers what its console said. */
final class OwnWindow implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int PATIENCE_MILLISECONDS = 20_000;
  private static final String AXE =
      "axe.run({runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})"
          + ".then(({violations}) => violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html)))";
  private static final String SIDEWAYS =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private static final String DRAWN =
      "() => [...document.querySelectorAll('.chart')].every(one => one.dataset.drawn)";

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  OwnWindow(Chromium chromium, int port, int width, ColorScheme scheme, String locale) {
    context =
        chromium
            .browser()
            .newContext(
                new NewContextOptions()
                    .setViewportSize(width, 1000)
                    .setColorScheme(scheme)
                    .setTimezoneId("Europe/Copenhagen")
                    .setLocale(locale));
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type())) {
            complaints.add(message.text());
          }
        });
    page.navigate("http://localhost:" + port + "/my-days");
    page.locator("main[aria-busy=false]").waitFor();
    page.waitForFunction(DRAWN);
  }

  Page page() {
    return page;
  }

  Locator card(String question) {
    return page.locator(
        "section.card",
        new Page.LocatorOptions()
            .setHas(page.locator("h2", new Page.LocatorOptions().setHasText(question))));
  }

  List<String> complaints() {
    return complaints;
  }

  /** Within the window, without a finding of axe, tables opened too; leaves a picture. */
  void looksWell(String name) throws IOException {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name.toLowerCase(Locale.ROOT) + ".png"))
            .setFullPage(true));
    assertThat(((Number) page.evaluate(SIDEWAYS)).intValue()).as("sideways scrolling").isZero();
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    page.evaluate(new ClassPathResource("axe.min.js").getContentAsString(UTF_8));
    assertThat((List<?>) page.evaluate(AXE)).as("findings of axe on " + name).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
