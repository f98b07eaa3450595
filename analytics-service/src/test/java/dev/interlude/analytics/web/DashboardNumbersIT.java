package dev.interlude.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.interlude.analytics.Http;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestLogin;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.browser.Chromium;
import dev.interlude.testsupport.browser.View;
import dev.interlude.testsupport.browser.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whatever a page says is what the API says, hidden figures with nothing but the reason. */
@InterludeIntegrationTest(
    service = "analytics",
    properties = {
      "interlude.web.login.enabled=true",
      "interlude.analytics.publishing.enabled=false"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardNumbersIT {

  private static final String T = "numbers";
  private static final Tokens HENRIK = Tokens.staff(T, "henrik", "health-team");

  @Autowired private JdbcClient engine;
  @LocalServerPort private int port;

  private Chromium chromium;
  private Http http;
  private APublishedCompany company;

  @BeforeAll
  void publishAndOpenBrowser() {
    chromium = new Chromium();
    http = new Http(port);
    company = APublishedCompany.named(T, engine, http);
  }

  @AfterAll
  void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/sitting, How long do people sit, sittingHoursPer8h, company, ''",
    "/sitting, in long stretches, prolongedShare, company, ''",
    "/breaks, Are reminders followed, compliance, company, ''",
    "/data, Do reminders reach people, deliveryRate, company, ''",
    "/breaks, Are reminders followed, compliance, department, operations/logistics",
    "/sitting, How long do people sit, sittingHoursPer8h, site, aarhus",
    "/sitting, How long do people sit, sittingHoursPer8h, site, skagen",
  })
  void saysTheNumbersOfTheApi(String path, String question, String figure, String by, String unit) {
    String filter = "?by=" + by + "&unit=" + unit;
    try (var window = window().at(path + filter)) {
      List<String> rows = rows(window.card(question));
      List<JsonNode> periods = closed("/v1/figures" + filter + "&period=week&" + range());

      assertThat(periods).hasSizeGreaterThanOrEqualTo(APublishedCompany.WEEKS - 1);
      assertThat(rows).hasSize(APublishedCompany.WEEKS);
      assertThat(rows).filteredOn(row -> row.contains("no data")).hasSize(1);
      for (JsonNode period : periods) {
        String expected = inWords(figure, period.path("figures").path(figure));
        assertThat(rows)
            .as(figure + " of " + period.path("start").asString())
            .anyMatch(
                row ->
                    row.contains(week(period.path("start").asString())) && row.contains(expected));
      }
    }
  }

  @Test
  void namesHiddenUnitsWithTheReasonAndNoNumber() {
    try (var window = window().at("/units")) {
      List<String> rows = rows(window.card("which departments differ"));

      assertThat(rows).hasSize(6);
      assertThat(rows)
          .filteredOn(row -> row.startsWith("people"))
          .singleElement()
          .satisfies(
              row -> assertThat(row).contains("too few people").doesNotContainPattern("\\d"));
      assertThat(rows)
          .filteredOn(row -> row.startsWith("operations / production"))
          .singleElement()
          .satisfies(row -> assertThat(row).contains("smaller group").doesNotContainPattern("\\d"));
      assertThat(rows).isSorted();
      assertThat(window.card("Units without a number").innerText())
          .contains("people", "operations / production");
    }
  }

  @Test
  void comparesUnitsAsTheApiDoes() {
    String path =
        "/v1/comparison?figure=compliance&by=department&period=week&start=" + company.weekStart(1);
    JsonNode answer = http.get(path, HENRIK).body();

    try (var window = window().at("/units")) {
      List<String> rows = rows(window.card("which departments differ"));
      for (JsonNode point : answer.path("points")) {
        if (point.has("value")) {
          assertThat(rows)
              .anyMatch(
                  row ->
                      row.startsWith(point.path("unit").asString().replace("/", " / "))
                          && row.contains(inWords("compliance", point)));
        }
      }
    }
  }

  @Test
  void drawsTheHeatMapAndTheBinsAsTheApiTellsThem() {
    try (var window = window().at("/sitting")) {
      assertThat(rows(window.card("When do people sit for long")))
          .hasSize(10)
          .first()
          .satisfies(row -> assertThat(row).startsWith("07–08").contains("hidden"));
      assertThat(rows(window.card("How long are the stretches"))).hasSize(8).contains("90+\t11%");
    }
  }

  @Test
  void countsWhatCameTooLateForPeriodsThatAreFinal() {
    try (var window = window().at("/data")) {
      assertThat(rows(window.card("Did data come too late")))
          .hasSize(APublishedCompany.WEEKS - 1)
          .anyMatch(row -> row.startsWith("Week") && row.contains("final") && row.endsWith("\t10"))
          .last()
          .asString()
          .endsWith("not final yet");
    }
  }

  private Window window() {
    TestLogin.nextUserIs(HENRIK);
    return new Window(chromium, port, View.DESK);
  }

  /** The table of a card, opened by the keyboard, a text for each row. */
  private static List<String> rows(Locator card) {
    card.locator("summary").focus();
    card.locator("summary").press("Enter");
    Locator rows = card.locator("tbody tr");
    rows.last().waitFor();
    return rows.allInnerTexts();
  }

  private List<JsonNode> closed(String path) {
    return http.get(path, HENRIK)
        .body()
        .path("periods")
        .valueStream()
        .filter(period -> !"open".equals(period.path("state").asString()))
        .toList();
  }

  private String range() {
    return "from=" + company.weekStart(26) + "&to=" + company.weekStart(0);
  }

  /** "Week 47,", which no two of the weeks have in common. */
  private static String week(String monday) {
    return "Week " + LocalDate.parse(monday).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + ",";
  }

  private static String inWords(String figure, JsonNode value) {
    if (value.has("suppressed")) {
      return "hidden";
    }
    String bound = value.has("atLeast") ? "≥ " : value.has("atMost") ? "≤ " : "";
    BigDecimal number =
        value
            .path(value.has("atLeast") ? "atLeast" : value.has("atMost") ? "atMost" : "value")
            .decimalValue();
    return figure.equals("sittingHoursPer8h")
        ? bound + number.setScale(1, RoundingMode.HALF_UP) + " h"
        : bound + number.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%";
  }
}
