package dev.interlude.reminder.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.interlude.testsupport.browser.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** A window at the page, logged in, that remembers what its console said and what it asked for. */
final class Window implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int PATIENCE_MILLISECONDS = 20_000;
  private static final String AXE =
      "axe.run({runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})"
          + ".then(({violations}) => violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html)))";
  private static final String SIDEWAYS =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  Window(Chromium chromium, int port, View view) {
    context =
        chromium
            .browser()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(view.width(), 1000)
                    .setColorScheme(view.scheme())
                    .setTimezoneId("America/New_York")
                    .setLocale(view.locale()));
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
    page.onConsoleMessage(
        message -> {
          // A part whose address this service does not have is asked for once.
          if ("error".equals(message.type()) && !message.text().contains("404")) {
            complaints.add(message.text());
          }
        });
    page.navigate("http://localhost:" + port + "/me");
    page.locator("main[aria-busy=false]").waitFor();
  }

  Page page() {
    return page;
  }

  /** The one part of that heading. */
  Locator part(String heading) {
    return page.locator(
        "section.card",
        new Page.LocatorOptions()
            .setHas(page.locator("h3", new Page.LocatorOptions().setHasText(heading))));
  }

  List<String> complaints() {
    return complaints;
  }

  List<String> requests() {
    return requests;
  }

  /** Within the window, without a finding of axe; leaves a picture of that name. */
  void looksWell(String name) throws IOException {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name.toLowerCase(Locale.ROOT) + ".png"))
            .setFullPage(true));
    assertThat(((Number) page.evaluate(SIDEWAYS)).intValue()).as("sideways scrolling").isZero();
    page.evaluate(new ClassPathResource("axe.min.js").getContentAsString(UTF_8));
    assertThat((List<?>) page.evaluate(AXE)).as("findings of axe on " + name).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
