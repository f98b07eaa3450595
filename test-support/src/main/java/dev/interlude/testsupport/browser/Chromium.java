package dev.interlude.testsupport.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Chromium that is installed, without a window, and quiet: it calls nobody by itself. */
public final class Chromium implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // Pages of made-up hosts may frame and call a service on this machine.
          "--disable-features=LocalNetworkAccessChecks");

  private final Playwright playwright;
  private final Browser browser;

  /** Starts it, or skips the test when no Chromium is installed; see {@link Programs#need}. */
  public Chromium() {
    Path program = Programs.need("chromium", "chromium-browser", "google-chrome");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIET));
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
