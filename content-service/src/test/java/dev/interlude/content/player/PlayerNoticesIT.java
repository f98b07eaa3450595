package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import dev.interlude.content.Api;
import dev.interlude.content.PublicTenant;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

/** Clear pages for when there is nothing to play. */
@InterludeIntegrationTest(service = "content")
class PlayerNoticesIT {

  private static final String ROUTINES = "**/v1/public/acme/routines/*";

  private static Chromium chromium;

  @Autowired private KafkaTemplate<String, byte[]> events;
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
  void saysThatThereIsNoSuchRoutine() {
    try (Visit visit = visit()) {
      visit.open("no-such-routine?tenant=acme");

      assertThat(visit.text("h1")).isEqualTo("There is no such routine");
    }
  }

  @Test
  void saysWhyARoutineWasWithdrawn() {
    try (Visit visit = visit()) {
      visit
          .context()
          .route(
              ROUTINES,
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setStatus(410)
                          .setBody("{\"code\":\"retired\",\"reason\":\"Too hard on the knee\"}")));
      visit.open("lower-back-relief?tenant=acme");

      assertThat(visit.text("h1")).isEqualTo("This routine was withdrawn");
      assertThat(visit.text("main")).contains("The reason: Too hard on the knee");
      assertThat(visit.page().locator("button").count()).isZero();
    }
  }

  @Test
  void waitsForTheConnectionAndGoesOn() {
    try (Visit visit = visit()) {
      visit.context().route(ROUTINES, Route::abort);
      visit.open("lower-back-relief?tenant=acme");
      assertThat(visit.text("h1")).isEqualTo("You seem to be offline");

      visit.context().unroute(ROUTINES);
      visit.readAsAReaderOfTheTenant();
      visit.page().evaluate("dispatchEvent(new Event('online'))");
      visit.page().locator("#start").waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?tenant=closed"})
  void asksForASignInWhereNobodyMayReadWithout(String query) {
    try (Visit visit = visit()) {
      visit.open("lower-back-relief" + query);

      assertThat(visit.text("h1")).isEqualTo("This routine needs a sign-in");
    }
  }

  @Test
  void playsForEveryoneWhereTheTenantAllowsIt() {
    PublicTenant.setUp(events, Api.anonymous(port), "player");
    try (Visit visit = visit()) {
      visit.open("lower-back-relief?tenant=player");

      assertThat(visit.text("h1")).isEqualTo("Ease your lower back");
      assertThat(visit.console()).isEmpty();
    }
  }

  @Test
  void saysWithoutScriptThatItNeedsScript() {
    try (Visit visit =
        new Visit(chromium, port, o -> o.setJavaScriptEnabled(false).setLocale("da-DK"))) {
      visit.page().navigate(visit.origin() + "/play/lower-back-relief?tenant=acme");

      assertThat(visit.text("noscript")).startsWith("Den guidede pause kræver JavaScript");
    }
  }

  private Visit visit() {
    return new Visit(chromium, port, options -> {});
  }
}
