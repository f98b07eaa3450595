package dev.interlude.analytics.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import dev.interlude.analytics.Http;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestLogin;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.browser.Chromium;
import dev.interlude.testsupport.browser.View;
import dev.interlude.testsupport.browser.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the health team does at the dashboard. */
@InterludeIntegrationTest(
    service = "analytics",
    properties = {
      "interlude.web.login.enabled=true",
      "interlude.analytics.publishing.enabled=false"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardUseIT {

  private static final String T = "use";

  @Autowired private JdbcClient engine;
  @LocalServerPort private int port;

  private Chromium chromium;
  private APublishedCompany company;

  @BeforeAll
  void publishAndOpenBrowser() {
    chromium = new Chromium();
    company = APublishedCompany.named(T, engine, new Http(port));
  }

  @AfterAll
  void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void keepsWhatWasChosenFromPageToPageAndInTheAddress() {
    try (var window = window().at("/")) {
      Page page = window.page();
      page.getByLabel("Unit").selectOption("department:operations/logistics");
      page.waitForURL("**/?by=department&unit=operations%2Flogistics");
      page.locator("nav a:has-text('Breaks')").click();
      page.waitForURL("**/breaks?by=department&unit=operations%2Flogistics");
      assertThat(page.locator("h1")).hasText("Do breaks happen?");
      assertThat(page.locator("h1")).isFocused();
      assertThat(page.getByLabel("Unit")).hasValue("department:operations/logistics");
      page.getByLabel("Time").selectOption("13");
      page.waitForURL("**&weeks=13");
      page.goBack();
      assertThat(page.getByLabel("Time")).hasValue("26");
      page.reload();
      assertThat(page.getByLabel("Unit")).hasValue("department:operations/logistics");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void showsTheWeekThatTheAddressNames() {
    String monday = company.weekStart(3).toString();
    try (var window = window().at("/?start=" + monday)) {
      assertThat(window.page().locator("select#start")).hasValue(monday);
    }
    try (var window = window().at("/report?week=" + monday)) {
      assertThat(window.page().locator("select#start")).hasValue(monday);
    }
  }

  @Test
  void letsBrowsersKeepItsPartsAndAskWhetherTheyAreNew() {
    try (var window = window()) {
      Response part =
          window.page().waitForResponse("**/js/dashboard/main.js", () -> window.at("/sitting"));
      assertThat(part.headerValue("cache-control")).isEqualTo("no-cache");
    }
  }

  @Test
  void opensADocumentOnceForAllPages() {
    try (var window = window().at("/")) {
      long documents = documents(window);
      for (String name : new String[] {"Sitting", "Breaks", "Routines", "Data", "Overview"}) {
        window.page().locator("nav a:has-text('" + name + "')").click();
        window.drawn();
      }
      assertThat(documents(window)).isEqualTo(documents);
    }
  }

  @Test
  void givesNumbersAndPicturesToTakeAlong() throws IOException {
    try (var window = window().at("/sitting")) {
      Locator card = window.card("How long do people sit");
      card.locator("a:has-text('CSV')").focus();
      Download numbers =
          window.page().waitForDownload(() -> window.page().keyboard().press("Enter"));
      assertThat(Files.readString(numbers.path())).contains("sittingHoursPer8h").startsWith("#");
      card.locator("button:has-text('PNG')").focus();
      Download picture =
          window.page().waitForDownload(() -> window.page().keyboard().press("Enter"));
      assertThat(picture.suggestedFilename())
          .isEqualTo("how-long-do-people-sit-in-an-8-hour-day.png");
      picture.saveAs(Path.of("target/screenshots/chart.png"));
      assertThat(Files.size(picture.path())).isGreaterThan(10_000);
    }
  }

  @Test
  void addsANoteThatStandsInTheChartsAndTakesItAway() {
    String text = "New desks on the second floor";
    try (var window = window().at("/")) {
      Page page = window.page();
      page.locator("summary:has-text('Add a note')").click();
      page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true))
          .fill(company.weekStart(2).toString());
      page.getByLabel("What happened?").fill(text);
      page.locator("button:has-text('Save the note')").click();
      assertThat(window.card("Notes and changes")).containsText(text);
      page.locator("nav a:has-text('Sitting')").click();
      assertThat(window.card("How long do people sit").locator(".noted")).containsText(text);
      page.goBack();
      page.getByLabel("Remove: " + text).click();
      assertThat(window.card("Notes and changes")).not().containsText(text);
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void printsTheReportOnPaperOfItsOwn() {
    try (var window = window().at("/report")) {
      byte[] pdf =
          window
              .page()
              .pdf(
                  new Page.PdfOptions()
                      .setPreferCSSPageSize(true)
                      .setPath(Path.of("target/screenshots/report.pdf")));
      assertThat(pdf).hasSizeGreaterThan(10_000);
      window.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(window.page().locator("header.header")).isHidden();
      assertThat(window.page().locator(".choices")).isHidden();
      assertThat(window.page().locator(".sheet")).containsText("Sitting and breaks: Week");
      assertThat(window.page().locator(".sheet")).containsText("Protects another group");
    }
  }

  private Window window() {
    TestLogin.nextUserIs(Tokens.staff(T, "henrik", "health-team"));
    return new Window(chromium, port, View.DESK);
  }

  private static long documents(Window window) {
    return window.requests().stream().filter(url -> url.endsWith("/js/dashboard/main.js")).count();
  }
}
