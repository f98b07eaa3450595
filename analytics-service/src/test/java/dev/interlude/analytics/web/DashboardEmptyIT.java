package dev.interlude.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import dev.interlude.analytics.Http;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestLogin;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.browser.Chromium;
import dev.interlude.testsupport.browser.View;
import dev.interlude.testsupport.browser.Window;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the dashboard says when there is nothing to show, or not for this reader. */
@InterludeIntegrationTest(
    service = "analytics",
    properties = {
      "interlude.web.login.enabled=true",
      "interlude.analytics.publishing.enabled=false"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardEmptyIT {

  private static final String AGREEMENT =
      """
      {"date": "2026-11-01", "impactAssessment": "DPIA 7", "workersAgreement": "WA 12"}\
      """;

  @Autowired private JdbcClient engine;
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

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sitting", "/units", "/routines", "/alerts", "/data", "/report"})
  void saysWhatToDoBeforeTheAgreement(String path) throws IOException {
    try (var window = window("empty-none", "health-team").at(path)) {
      assertThat(window.page().locator("h1").innerText()).contains("switched off");
      assertThat(window.page().locator("main ol li").count()).isEqualTo(3);
      window.looksWell("dashboard-no-agreement");
    }
  }

  @Test
  void saysThatNothingIsPublishedYet() throws IOException {
    agree("empty-new");
    try (var window = window("empty-new", "tenant-admin").at("/")) {
      assertThat(window.page().locator("h1").innerText()).isEqualTo("Nothing to show yet");
      window.looksWell("dashboard-nothing-yet");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void showsTheCompanysDaysWhileNoWeekHasClosed() throws IOException {
    agree("empty-days");
    LocalDate today = LocalDate.now(Clock.systemUTC());
    for (int ago = 0; ago < 3; ago++) {
      String state = ago == 0 ? "open" : "closed";
      var day =
          new PublishedUnit(
              engine, "empty-days", "company", "", "day", today.minusDays(ago), state);
      APublishedWeek.fill(day, 185, ago);
    }
    try (var window = window("empty-days", "health-team").at("/sitting")) {
      assertThat(window.page().locator("h1").innerText()).isEqualTo("The company's days so far");
      assertThat(window.card("How long do people sit").locator("tbody tr").count()).isEqualTo(3);
      window.looksWell("dashboard-days");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void tellsPeopleThatThePageIsOfTheHealthTeam() throws IOException {
    TestLogin.nextUserIs(Tokens.person("empty-none", "rosa"));
    try (var window = new Window(chromium, port, View.DESK).at("/breaks")) {
      assertThat(window.page().locator("h1").innerText()).contains("occupational-health team");
      assertThat(window.page().locator("main a[href='/my-days']").isVisible()).isTrue();
      window.looksWell("dashboard-not-for-you");
    }
  }

  @Test
  void offersToTryAgainAfterAnError() throws IOException {
    agree("empty-error");
    try (var window = window("empty-error", "health-team")) {
      window
          .page()
          .route(
              "**/v1/figures?*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
      window.at("/sitting");
      assertThat(window.page().locator("h1").innerText()).contains("could not be loaded");
      window.looksWell("dashboard-error");
      window.page().unroute("**/v1/figures?*");
      window.page().locator("button:has-text('Try again')").click();
      window.page().locator("h1:has-text('Nothing to show yet')").waitFor();
    }
  }

  private void agree(String tenant) {
    new Http(port).put("/v1/tenant/agreement", Tokens.tenantAdmin(tenant), AGREEMENT);
  }

  private Window window(String tenant, String role) {
    TestLogin.nextUserIs(Tokens.staff(tenant, "someone", role));
    return new Window(chromium, port, View.DESK);
  }
}
