package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import dev.interlude.contracts.Json;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** What changes while a page is open reaches those who start only then. */
@InterludeIntegrationTest(service = "content")
class WithdrawnPlayerIT {

  private static final String ROUTINES = "**/v1/public/acme/routines/*";
  private static final String LOWER_BACK = "lower-back-relief?tenant=acme";

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
  void doesNotStartWhatWasWithdrawnSinceItWasOpened() {
    try (Visit visit = visit()) {
      visit.open(LOWER_BACK);
      withdraw(visit);
      visit.page().locator("#start").click();

      visit.page().locator("h1:has-text('This routine was withdrawn')").waitFor();
      assertThat(visit.text("main")).contains("The reason: Too hard on the knee");
      assertThat(visit.page().locator(".playing").count()).isZero();
    }
  }

  @Test
  void doesNotPlayWhatWasWithdrawnOnceMore() {
    try (Visit visit = visit()) {
      visit.open(LOWER_BACK).start().letPass(1);
      visit.page().keyboard().press("Escape");
      withdraw(visit);
      visit.page().locator("button:has-text('Once more')").click();
      visit.page().locator("h1:has-text('This routine was withdrawn')").waitFor();
    }
  }

  @Test
  void showsTheFlagsOfANewVersionBeforeItPlaysIt() {
    try (Visit visit = visit()) {
      visit.open(LOWER_BACK);
      visit.readAsAReaderOfTheTenant(WithdrawnPlayerIT::nextVersion);
      visit.page().locator("#start").click();
      visit.page().locator("h1:has-text('Version 99')").waitFor();

      assertThat(visit.page().locator(".card--flags").isVisible()).isTrue();
      visit.start().letPass(1);
      assertThat(visit.text(".playing__title")).isEqualTo("Version 99");
    }
  }

  @Test
  void playsWhatItHasWhenTheConnectionIsGone() {
    try (Visit visit = visit()) {
      visit.open(LOWER_BACK);
      visit.context().route(ROUTINES, Route::abort);
      visit.start().letPass(13);

      assertThat(visit.text(".count__number")).isEqualTo("Breathe in");
    }
  }

  private static void withdraw(Visit visit) {
    String problem = "{\"code\":\"retired\",\"reason\":\"Too hard on the knee\"}";
    visit
        .context()
        .route(
            ROUTINES,
            route -> route.fulfill(new Route.FulfillOptions().setStatus(410).setBody(problem)));
  }

  private static String nextVersion(String routine) {
    ObjectNode next = (ObjectNode) Json.mapper().readTree(routine);
    return next.put("version", 99).put("title", "Version 99").toString();
  }

  private Visit visit() {
    return new Visit(chromium, port, options -> {});
  }
}
