package dev.interlude.analytics.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.figures.serving.PublishedFigures;
import dev.interlude.analytics.figures.serving.SomePublished;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "analytics")
class FindingAlertsIT {

  private static final LocalDate NEWEST = LocalDate.parse("2026-11-16");

  @Autowired JdbcClient engine;
  @Autowired PublishedFigures figures;

  private SomePublished published;

  @BeforeEach
  void publish() {
    published = SomePublished.ofACompany(engine);
  }

  @Test
  void findsNothingWhereNothingIsPublished() {
    assertThat(find()).isEmpty();
  }

  @Test
  void tellsOfDataThatHardlyCarryAFigureAndSinceWhen() {
    double[] coverage = {0.6, 0.4, 0.55, 0.45, 0.3};
    for (int week = 0; week < coverage.length; week++) {
      week("company", "", coverage.length - 1 - week)
          .shows("dataCoverage", "", coverage[week])
          .shows("deliveryRate", "", 0.95);
    }

    assertThat(find())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.rule()).isEqualTo(Rule.COVERAGE_LOW);
              assertThat(alert.since()).isEqualTo(NEWEST.minusWeeks(1));
              assertThat(alert.weeks()).isEqualTo(2);
              assertThat(alert.latest().value()).isEqualByComparingTo("0.3");
            });
  }

  @Test
  void tellsOfPromptsThatDoNotArrive() {
    week("company", "", 0).shows("deliveryRate", "", 0.97);
    week("site", "aarhus", 0).shows("deliveryRate", "", 0.8);
    week("site", "odense", 0).hides("deliveryRate", "", "group-too-small");

    assertThat(find())
        .extracting(FindingAlertsIT::told)
        .containsExactly("delivery-low site aarhus");
  }

  @Test
  void tellsOfALevelThatHasChangedAndSinceWhen() {
    double[] compliance = {.5, .4, .5, .4, .5, .4, .5, .4, .7, .7, .8, .7, .7, .8};
    for (int week = 0; week < compliance.length; week++) {
      week("company", "", compliance.length - 1 - week).shows("compliance", "", compliance[week]);
    }

    assertThat(find())
        .filteredOn(alert -> alert.rule() == Rule.SHIFT)
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.figure()).isEqualTo("compliance");
              assertThat(alert.weeks()).isEqualTo(6);
              assertThat(alert.since()).isEqualTo(NEWEST.minusWeeks(5));
            });
  }

  @Test
  void tellsOfALineThatHardlyCrossesItsMedian() {
    for (int week = 0; week < 20; week++) {
      week("company", "", 19 - week).shows("breakCoverage", "", 0.3 + week / 100.0);
    }

    assertThat(find())
        .extracting(FindingAlertsIT::told)
        .containsExactly("shift company ", "crossings company ");
  }

  @Test
  void tellsOfUnitsOutsideTheLimits() {
    week("company", "", 0).shows("compliance", "", 0.5, 0.48, 0.52).shows("people", "", 400);
    week("department", "sales", 0)
        .shows("compliance", "", 0.3, 0.23, 0.37)
        .shows("people", "", 150);
    week("department", "operations", 0)
        .shows("compliance", "", 0.52, 0.45, 0.59)
        .shows("people", "", 150);
    week("site", "aarhus", 0).shows("compliance", "", 0.8, 0.73, 0.87).shows("people", "", 150);

    assertThat(find())
        .extracting(FindingAlertsIT::told)
        .containsExactly("funnel-low department sales", "funnel-high site aarhus");
  }

  @Test
  void leavesOpenWeeksAlone() {
    week("company", "", 0).shows("dataCoverage", "", 0.6);
    published
        .period("company", "", "week", NEWEST.plusWeeks(1).toString(), "open")
        .shows("dataCoverage", "", 0.1);

    assertThat(find()).isEmpty();
  }

  private SomePublished week(String by, String unit, int before) {
    return published.week(by, unit, NEWEST.minusWeeks(before).toString());
  }

  private List<Alert> find() {
    var weeks = new Weeks(figures, TestClock.at("2026-11-26T08:00:00Z"));
    return new FindingAlerts(weeks).find(published.tenant());
  }

  private static String told(Alert alert) {
    return alert.rule().wireName() + " " + alert.by() + " " + alert.unit();
  }
}
