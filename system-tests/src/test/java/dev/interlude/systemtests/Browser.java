package dev.interlude.systemtests;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Chromium with one page that remembers every complaint of its console. */
final class Browser implements AutoCloseable {

  private static final int HEIGHT = 1000;
  private static final int PATIENCE_MILLISECONDS = 30_000;

  private final Playwright playwright;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  /** Opens it, or skips the test when no Chromium is installed; see {@link Programs#need}. */
  Browser(int width, ColorScheme scheme) {
    Path chromium = Programs.need("chromium", "chromium-browser", "google-chrome");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            // A page that a test makes up has no address, and may frame us.
                            "--disable-features=LocalNetworkAccessChecks")));
    context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setColorScheme(scheme)
                .setLocale("en-GB"));
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type()) && !message.text().contains("401")) {
            complaints.add(message.text());
          }
        });
  }

  Page page() {
    return page;
  }

  /** Errors of scripts, broken requests and violations of the content security policy. */
  List<String> complaints() {
    return complaints;
  }

  /** Opens an address and signs in at the identity provider on the way. */
  void open(String url, String user) {
    page.navigate(url);
    page.locator("input[name=username]:not([type=hidden])").fill(user);
    page.locator("input[name=password]:not([type=hidden])").fill("demo");
    page.locator("input[name=password]:not([type=hidden])").press("Enter");
    page.waitForURL(url);
    page.locator("main[aria-busy=false], main:not([aria-busy])").waitFor();
  }

  /** Leaves a picture for people to look at. */
  void screenshot(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
    playwright.close();
  }
}
