package dev.interlude.testsupport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A window at a service's pages that remembers what its console said and what it asked for. */
public class Window implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int PATIENCE_MILLISECONDS = 20_000;
  private static final String SIDEWAYS =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  private static final String DRAWN =
      "() => document.querySelector('main')?.getAttribute('aria-busy') === 'false'"
          + " && [...document.querySelectorAll('.chart')].every(one => one.dataset.drawn)";

  private final BrowserContext context;
  private final Page page;
  private final String address;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  public Window(Chromium chromium, int port, View view) {
    address = "http://localhost:" + port;
    context =
        chromium
            .browser()
            .newContext(
                new NewContextOptions()
                    .setViewportSize(view.width(), 1000)
                    .setColorScheme(view.scheme())
                    .setTimezoneId(view.zone())
                    .setLocale(view.locale()));
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type())) {
            complaints.add(message.text());
          }
        });
  }

  /** Opens an address of the service and waits until all is drawn. */
  public Window at(String path) {
    page.navigate(address + path);
    drawn();
    return this;
  }

  /** Waits until nothing is loaded and every chart is drawn. */
  public void drawn() {
    page.waitForFunction(DRAWN);
  }

  public Page page() {
    return page;
  }

  /** The card that answers a question. */
  public Locator card(String question) {
    return card("h2", question);
  }

  /** The card under a heading of that level. */
  protected Locator card(String level, String heading) {
    return page.locator(
        "section.card",
        new Page.LocatorOptions()
            .setHas(page.locator(level, new Page.LocatorOptions().setHasText(heading))));
  }

  public List<String> complaints() {
    return complaints;
  }

  public List<String> requests() {
    return requests;
  }

  /** Within the window, without a finding of axe, tables opened too; leaves a picture. */
  public void looksWell(String name) throws IOException {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name.toLowerCase(Locale.ROOT) + ".png"))
            .setFullPage(true));
    assertThat(((Number) page.evaluate(SIDEWAYS)).intValue()).as("sideways scrolling").isZero();
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    Axe.load(page);
    assertThat(Axe.findings(page)).as("findings of axe on " + name).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
