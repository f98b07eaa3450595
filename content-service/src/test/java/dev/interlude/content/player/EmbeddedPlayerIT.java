package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Json;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.browser.Chromium;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The player inside somebody else's page: what it tells, whom it believes, what it reports. */
@InterludeIntegrationTest(service = "content")
class EmbeddedPlayerIT {

  private static final String EMBEDDER =
      """
      <!doctype html><title>Intranet</title><iframe width=900 height=700 referrerpolicy=no-referrer src="%s"></iframe>
      <script>
        window.told = [];
        addEventListener("message", (event) => {
          window.told.push(JSON.stringify({from: event.origin, ...event.data}));
          if (event.data.type === "interlude.player.ready" && "%s") {
            event.source.postMessage({type: "interlude.player.token", token: "%s",
              breakId: "movement-20261122T100000+0100"}, event.origin);
          }
        });
      </script>
      """;

  private static Chromium chromium;

  @LocalServerPort private int port;

  private final List<Request> reports = new ArrayList<>();

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @Test
  void tellsThePageAroundItHowFarItIs() {
    try (Visit visit = visit()) {
      FrameLocator player = embed(visit, "http://intranet.test", "?tenant=acme", "");
      start(player);
      visit.letPass(15);
      player.locator(".button--stop").click();
      player.locator("h1:has-text('Stopped')").waitFor();

      List<JsonNode> told = told(visit);
      assertThat(told)
          .extracting(message -> message.get("type").asString())
          .containsExactly(
              "interlude.player.ready",
              "interlude.player.started",
              "interlude.player.step",
              "interlude.player.step",
              "interlude.player.stopped");
      assertThat(told)
          .allSatisfy(
              message -> {
                assertThat(message.get("from").asString()).isEqualTo(visit.origin());
                assertThat(message.get("routineId").asString()).isEqualTo("lower-back-relief");
              });
      assertThat(told.get(1).get("plannedSeconds").asInt()).isEqualTo(306);
      assertThat(told.get(3).get("kind").asString()).isEqualTo("breathe");
      assertThat(told.getLast().get("stepsDone").asInt()).isZero();
      assertThat(player.locator(".report button").count())
          .as("nothing to report with, and so no offer")
          .isZero();
    }
  }

  @Test
  void reportsACompletedBreakWithTheTokenThatItWasHanded() {
    try (Visit visit = visit()) {
      String token = Tokens.person("acme", "p-001").value();
      FrameLocator player = embed(visit, "http://intranet.test", "", token);
      start(player);
      visit.letPass(90);
      for (int phases = 0; player.locator("h1:has-text('Well done')").count() == 0; phases++) {
        assertThat(phases).as("phases to skip").isLessThan(40);
        player.locator("button:has-text('Skip')").click();
        visit.letPass(1);
      }
      player.locator(".report button").click();
      player.locator(".report [role=status]:has-text('Recorded.')").waitFor();

      Request report = reports.getLast();
      assertThat(report.headers()).containsEntry("authorization", "Bearer " + token);
      JsonNode event = Json.mapper().readTree(report.postData());
      assertThat(event.get("type").asString()).isEqualTo("dev.interlude.break.completed.v1");
      assertThat(event.get("id").asString()).matches("[0-9a-f]{8}-[0-9a-f]{4}-7.*");
      assertThat(event.has("subject")).as("the token says who").isFalse();
      BreakCompleted data = Json.mapper().treeToValue(event.get("data"), BreakCompleted.class);
      assertThat(data.kind()).isEqualTo(BreakKind.MOVEMENT);
      assertThat(data.routineId()).isEqualTo("lower-back-relief");
      assertThat(data.plannedSeconds()).isEqualTo(306);
      assertThat(data.ratio()).isBetween(0.28, 0.5);
      assertThat(data.stepsDone()).isLessThan(data.stepsTotal());
      assertThat(visit.page().url()).doesNotContain(token);
      assertThat(told(visit).getLast().get("type").asString())
          .isEqualTo("interlude.player.completed");
    }
  }

  @Test
  void tellsNobodyThatSomebodyLeftBecauseOfAFlag() {
    try (Visit visit = visit()) {
      String token = Tokens.person("acme", "p-001").value();
      FrameLocator player = embed(visit, "http://intranet.test", "", token);
      player.locator("button:has-text('Leave it for now')").click();
      player.locator("h1:has-text('Left for now')").waitFor();

      assertThat(player.locator(".report button").count()).as("offers to record").isZero();
      assertThat(types(visit)).containsExactly("interlude.player.ready");
      player.locator("button:has-text('Back to the routine')").click();
      player.locator("#start").waitFor();
    }
  }

  @Test
  void countsAnExerciseThatWasSkippedFirstAndDoneThen() {
    try (Visit visit = visit()) {
      FrameLocator player = embed(visit, "http://intranet.test", "?tenant=acme", "");
      start(player);
      for (String key : List.of("Skip", "Skip", "Skip", "Back")) {
        player.locator("button:has-text('" + key + "')").click();
      }
      visit.letPass(26);
      player.locator(".button--stop").click();
      player.locator("h1:has-text('Stopped')").waitFor();

      assertThat(told(visit).getLast().get("stepsDone").asInt()).isOne();
    }
  }

  @Test
  void tellsThatItStoppedWhenALinkLeadsElsewhere() {
    try (Visit visit = visit()) {
      FrameLocator player = embed(visit, "http://intranet.test", "?tenant=acme", "");
      start(player);
      visit.letPass(2);
      player.locator(".controls a:has-text('Seated')").click();
      player.locator("h1:has-text('Ease your lower back, seated')").waitFor();

      assertThat(types(visit))
          .containsExactly(
              "interlude.player.ready",
              "interlude.player.started",
              "interlude.player.step",
              "interlude.player.stopped",
              "interlude.player.ready");
    }
  }

  @Test
  void knowsThePageAroundItWhereTheBrowserDoesNotNameIt() {
    try (Visit visit = visit()) {
      visit.hideAncestors();
      String token = Tokens.person("acme", "p-001").value();
      FrameLocator player = embed(visit, "http://intranet.test", "", token);
      start(player);

      assertThat(types(visit)).startsWith("interlude.player.ready", "interlude.player.started");
    }
  }

  private static void start(FrameLocator player) {
    player.locator("#start").click();
    player.locator(".button--play").waitFor();
  }

  @Test
  void staysOutOfPagesThatAreNotAllowed() {
    try (Visit visit = visit()) {
      host(visit, "http://elsewhere.test", "?tenant=acme", "");
      visit.page().navigate("http://elsewhere.test/");
      visit.page().waitForTimeout(500);

      assertThat(told(visit)).isEmpty();
      assertThat(visit.console()).anyMatch(line -> line.contains("frame-ancestors"));
    }
  }

  private Visit visit() {
    return new Visit(chromium, port, options -> {});
  }

  private FrameLocator embed(Visit visit, String embedder, String query, String token) {
    host(visit, embedder, query, token);
    visit.page().clock().install();
    visit.page().navigate(embedder + "/");
    FrameLocator player = visit.page().frameLocator("iframe");
    player.locator("#start").waitFor();
    visit.stopTime();
    return player;
  }

  private void host(Visit visit, String embedder, String query, String token) {
    String address = visit.origin() + "/play/lower-back-relief" + query;
    String html = EMBEDDER.formatted(address, token, token);
    visit
        .context()
        .route(
            embedder + "/",
            route ->
                route.fulfill(
                    new Route.FulfillOptions().setContentType("text/html").setBody(html)));
    visit
        .context()
        .route(
            "http://activity.test/v1/events",
            route -> {
              reports.add(route.request());
              route.fulfill(
                  new Route.FulfillOptions()
                      .setStatus(202)
                      .setHeaders(Map.of("access-control-allow-origin", visit.origin()))
                      .setBody("{\"accepted\":1,\"rejected\":[]}"));
            });
  }

  private static List<JsonNode> told(Visit visit) {
    return ((List<?>) visit.page().evaluate("window.told"))
        .stream().map(text -> Json.mapper().readTree(text.toString())).toList();
  }

  private static List<String> types(Visit visit) {
    return told(visit).stream().map(message -> message.get("type").asString()).toList();
  }
}
