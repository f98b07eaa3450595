package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.interlude.localstack.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The pages in a real browser, as the people who use them see them. */
@Order(4)
@ExtendWith(StackExtension.class)
class PagesIT {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int DESKTOP = 1280;
  private static final Duration A_MOMENT = Duration.ofSeconds(20);
  private static final DateTimeFormatter AS_ON_THE_PAGE =
      DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  private final TestCompany company;

  PagesIT(TestCompany company) {
    this.company = company;
  }

  @ParameterizedTest
  @ValueSource(ints = {390, DESKTOP, 2560})
  void showsTheCompanysClosedDaysAtEveryWidth(int width) {
    List<JsonNode> days = awaitFigures();
    try (var browser = new Browser(width, ColorScheme.LIGHT)) {
      browser.open(company.url(Part.ANALYTICS, "/"), "henrik");

      Locator heading = browser.page().getByRole(AriaRole.HEADING).first();
      assertThat(heading.isVisible()).isTrue();
      Locator table =
          browser.page().locator("table", new Page.LocatorOptions().setHasText("8 recorded hours"));
      for (JsonNode day : days) {
        String hours = day.at("/figures/sittingHoursPer8h/value").asString();
        String date = LocalDate.parse(day.get("start").asString()).format(AS_ON_THE_PAGE);
        assertThat(
                table
                    .locator(
                        "tr",
                        new Locator.LocatorOptions().setHasText(Pattern.compile("\\b" + date)))
                    .locator("td")
                    .first()
                    .textContent())
            .as("the API's number of " + date)
            .startsWith(hours);
      }
      assertThat(overflow(browser)).as("pixels of sideways scrolling").isLessThanOrEqualTo(0);
      browser.screenshot(PICTURES.resolve("dashboard-" + width + ".png"));
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void movesAPersonsPageAMomentAfterTheirEvent() {
    company.enrol("rosa", "Europe/Copenhagen");
    try (var browser = new Browser(DESKTOP, ColorScheme.DARK)) {
      browser.open(company.url(Part.ANALYTICS, "/my-days"), "rosa");
      var upright = new Page.LocatorOptions().setHasText("Upright");
      Instant now = company.now().truncatedTo(ChronoUnit.SECONDS);

      await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () ->
                  company
                      .report(
                          List.of(
                              Events.posture(
                                  "rosa",
                                  "page-1",
                                  now.minusSeconds(120),
                                  now,
                                  "moving",
                                  "wearable")))
                      .body(),
              body -> body.contains("\"accepted\":1"));

      await()
          .atMost(A_MOMENT)
          .untilAsserted(
              () ->
                  assertThat(browser.page().locator(".posture", upright).locator("dd").innerText())
                      .contains("2 min"));
      browser.screenshot(PICTURES.resolve("my-days.png"));
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void tellsTheHealthTeamThatMyDaysAreOfPersonsOnly() {
    try (var browser = new Browser(DESKTOP, ColorScheme.LIGHT)) {
      browser.open(company.url(Part.ANALYTICS, "/my-days"), "henrik");

      assertThat(browser.page().locator("main h1").isVisible()).isTrue();
      assertThat(browser.page().locator("main a[href='/']").isVisible()).isTrue();
    }
  }

  /** The closed days that have figures, as the API tells them. */
  private List<JsonNode> awaitFigures() {
    String token = company.token("acme-health-team", "local-health-team-secret", "");
    LocalDate today = LocalDate.ofInstant(company.now(), ZoneOffset.UTC);
    String url =
        company.url(Part.ANALYTICS, "/v1/figures?from=" + today.minusDays(10) + "&to=" + today);
    return await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () ->
                Http.get(url, token)
                    .json()
                    .get("periods")
                    .valueStream()
                    .filter(day -> !"open".equals(day.get("state").asString()))
                    .filter(day -> day.at("/figures/sittingHoursPer8h/value").isNumber())
                    .toList(),
            days -> days.size() >= 2);
  }

  private static int overflow(Browser browser) {
    return ((Number)
            browser
                .page()
                .evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }
}
