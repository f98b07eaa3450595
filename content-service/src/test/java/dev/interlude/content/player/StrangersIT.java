package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Route;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.browser.Chromium;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tokens that somebody else than the page around it sends, which the player does not believe. */
@InterludeIntegrationTest(service = "content")
class StrangersIT {

  private static final String PUSHES =
      "setInterval(() => %s.postMessage({type: 'interlude.player.token', token: '%s'}, '*'), 50);";

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
  void believesNoOtherFrameOfTheSamePage() {
    String stranger = "<iframe srcdoc=\"<script>" + PUSHES + "</script>\"></iframe>";
    assertThat(headingIn("http://intranet.test", stranger, "parent.frames[0]"))
        .isEqualTo("This routine needs a sign-in");
  }

  @Test
  void believesNoPageThatIsNotAllowedEvenIfItCouldFrameIt() {
    assertThat(headingIn("http://elsewhere.test", "<script>" + PUSHES + "</script>", "frames[0]"))
        .isEqualTo("This routine needs a sign-in");
  }

  @Test
  void believesTheSameTokenFromThePageThatMayHandItOver() {
    assertThat(headingIn("http://intranet.test", "<script>" + PUSHES + "</script>", "frames[0]"))
        .isEqualTo("Ease your lower back");
  }

  private String headingIn(String page, String pushes, String player) {
    try (Visit visit = new Visit(chromium, port, options -> {})) {
      visit.context().route("**/play/*", StrangersIT::withoutPolicy);
      String token = Tokens.person("acme", "p-001").value();
      String html =
          "<!doctype html><title>Page</title><iframe src=\"%s/play/lower-back-relief\"></iframe>"
                  .formatted(visit.origin())
              + pushes.formatted(player, token);
      visit
          .context()
          .route(
              page + "/",
              route ->
                  route.fulfill(
                      new Route.FulfillOptions().setContentType("text/html").setBody(html)));
      visit.page().clock().install();
      visit.page().navigate(page + "/");
      FrameLocator frame = visit.page().frameLocator("iframe >> nth=0");
      frame.locator("main[aria-busy=false]").waitFor();
      visit.page().clock().runFor(9000);
      frame.locator("h1:not(:has-text('One moment'))").waitFor();
      return frame.locator("h1").innerText();
    }
  }

  private static void withoutPolicy(Route route) {
    APIResponse answer = route.fetch();
    Map<String, String> headers = new LinkedHashMap<>(answer.headers());
    headers.remove("content-security-policy");
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
  }
}
