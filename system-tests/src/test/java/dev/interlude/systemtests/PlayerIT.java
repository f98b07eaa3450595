package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.localstack.Part;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The player inside an app's page, which hands it the token of the person who takes the break. */
@Order(5)
@ExtendWith(StackExtension.class)
class PlayerIT {

  private static final int WIDTH = 1000;
  private static final int PARTS_AT_MOST = 60;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String APP =
      """
      <!doctype html><title>An app</title><iframe width=900 height=760 src="%1$s/play/%2$s"></iframe>
      <script>
        addEventListener("message", ({ source, origin, data }) => {
          if (origin === "%1$s" && data.type === "interlude.player.ready") {
            source.postMessage({ type: "interlude.player.token", token: "%3$s" }, origin);
          }
        });
      </script>
      """;

  private final TestCompany company;

  PlayerIT(TestCompany company) {
    this.company = company;
  }

  @Test
  void recordsTheBreakOfThePersonWhoWantsItRecorded() {
    String person = "player-1";
    company.enrol(person, "Europe/Copenhagen");
    awaitIntakeKnows(person);
    String app = company.url(Part.ANALYTICS, "/an-app.html");
    try (var browser = new Browser(WIDTH, ColorScheme.LIGHT)) {
      String page =
          APP.formatted(company.url(Part.CONTENT, ""), "eyes-20-20-20", company.tokenOf(person));
      browser
          .page()
          .route(
              app,
              route ->
                  route.fulfill(
                      new Route.FulfillOptions().setContentType("text/html").setBody(page)));
      browser.page().navigate(app);
      FrameLocator player = browser.page().frameLocator("iframe");
      player.locator("#start").click();
      Locator wellDone = player.locator("h1:has-text('Well done')");
      for (int parts = 0; wellDone.count() == 0; parts++) {
        assertThat(parts).as("parts to skip").isLessThan(PARTS_AT_MOST);
        player.locator("button:has-text('Skip'), h1:has-text('Well done')").first().click();
      }
      player.locator(".report button").click();
      player.locator(".report [role=status]:has-text('Recorded.')").waitFor();

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(completedBy(person)).hasSize(1));
      assertThat(completedBy(person).getFirst().routineId()).isEqualTo("eyes-20-20-20");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private List<BreakCompleted> completedBy(String person) {
    return company.topics().ofPerson(Topics.ACTIVITIES, person).stream()
        .map(found -> EventRecords.read(found.headers(), found.value()).data())
        .filter(BreakCompleted.class::isInstance)
        .map(BreakCompleted.class::cast)
        .toList();
  }

  /** The directory reaches the intake through a topic, which takes a moment. */
  private void awaitIntakeKnows(String person) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                company
                    .report(
                        List.of(
                            Events.posture(
                                person,
                                "known",
                                company.now().minusSeconds(60),
                                company.now(),
                                "sitting",
                                "input-activity")))
                    .body()
                    .contains("\"accepted\":1"));
  }
}
