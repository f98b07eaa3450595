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
import java.time.temporal.IsoFields;
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
  private static final DateTimeFormatter DAY_ON_THE_PAGE =
      DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

  private final TestCompany company;

  PagesIT(TestCompany company) {
    this.company = company;
  }

  @ParameterizedTest
  @ValueSource(ints = {390, DESKTOP, 2560})
  void showsTheCompanysFiguresAtEveryWidth(int width) {
    awaitFigures("day", 2);
    try (var browser = new Browser(width, ColorScheme.LIGHT)) {
      browser.open(company.url(Part.ANALYTICS, "/sitting"), "henrik");

      String heading = browser.page().getByRole(AriaRole.HEADING).first().innerText();
      // Weeks, or days as long as no week of the company has ended.
      String period = heading.startsWith("The company's days") ? "day" : "week";
      Locator rows =
          browser
              .page()
              .locator("table", new Page.LocatorOptions().setHasText("8-hour day"))
              .locator("tbody tr");
      for (JsonNode one : awaitFigures(period, 1)) {
        String hours = one.at("/figures/sittingHoursPer8h/value").asString();
        String named = onThePage(period, LocalDate.parse(one.get("start").asString()));
        assertThat(
                rows.filter(new Locator.FilterOptions().setHasText(Pattern.compile(named)))
                    .locator("td")
                    .first()
                    .textContent())
            .as("the API's number of " + named)
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

  /** The closed periods that have figures, as the API tells them. */
  private List<JsonNode> awaitFigures(String period, int atLeast) {
    String token = company.token("acme-health-team", "local-health-team-secret", "");
    LocalDate today = LocalDate.ofInstant(company.now(), ZoneOffset.UTC);
    String url =
        company.url(
            Part.ANALYTICS,
            "/v1/figures?period=" + period + "&from=" + today.minusDays(20) + "&to=" + today);
    return await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () ->
                Http.get(url, token)
                    .json()
                    .get("periods")
                    .valueStream()
                    .filter(one -> !"open".equals(one.get("state").asString()))
                    .filter(one -> one.at("/figures/sittingHoursPer8h/value").isNumber())
                    .toList(),
            periods -> periods.size() >= atLeast);
  }

  private static String onThePage(String period, LocalDate start) {
    return period.equals("week")
        ? "Week " + start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + ","
        : "\\b" + start.format(DAY_ON_THE_PAGE);
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
