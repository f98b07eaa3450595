package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.localstack.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rules and dashboards in a real Prometheus that scrapes the services. */
@Order(6)
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrometheusIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Counters that are made by the first event of their kind. */
  private static final Map<String, String> APPEAR_LATER =
      Map.of(
          "interlude_analytics_events_unusable_total", "the first record in the dead letters",
          "interlude_analytics_directory_refused_total", "the first refused record",
          "interlude_analytics_publishing_failures_total", "the first run that failed",
          "interlude_consumer_given_up_total", "the first record that was given up",
          "interlude_content_tenants_skipped_total", "the first record that was passed over",
          "interlude_reminder_deliveries_total", "the first webhook or push",
          "interlude_reminder_engine_failures_total", "the first round that failed",
          "interlude_figure", "the first closed period of an agreed tenant",
          "ALERTS", "the first alert");

  private final TestCompany company;
  private Prometheus prometheus;

  PrometheusIT(TestCompany company) {
    this.company = company;
  }

  @BeforeAll
  void scrape(@TempDir Path folder) throws IOException {
    prometheus = new Prometheus(company.stack().ports(), folder);
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              askEveryService();
              assertThat(prometheus.query("count(service:http_answers:rate5m > 0)"))
                  .first()
                  .extracting(sample -> sample.at("/value/1").asString())
                  .isEqualTo("4");
            });
  }

  /** So that there are answers to be counted while Prometheus looks. */
  private void askEveryService() {
    for (Part service : Part.SERVICES) {
      Http.get(company.url(service, "/v3/api-docs"), company.token());
    }
  }

  @AfterAll
  void stop() throws InterruptedException {
    if (prometheus != null) {
      prometheus.close();
    }
  }

  @Test
  void evaluatesEveryRuleWithoutAnError() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode groups = prometheus.ask("rules").get("groups");
              assertThat(groups.valueStream().flatMap(g -> g.get("rules").valueStream()))
                  .hasSameSizeAs(Observability.everyRule())
                  .allSatisfy(
                      rule ->
                          assertThat(rule.get("health").asString()).as("%s", rule).isEqualTo("ok"));
            });
  }

  @Test
  void knowsEveryMetricThatRulesAndDashboardsRead() {
    var read = new TreeSet<String>();
    Observability.everyRule()
        .forEach(rule -> read.addAll(Observability.names(rule.get("expr").asString())));
    Observability.asked().values().forEach(asked -> read.addAll(Observability.names(asked)));
    read.removeIf(name -> name.contains(":"));
    assertThat(read).hasSizeGreaterThan(30);
    read.removeAll(APPEAR_LATER.keySet());

    var scraped =
        prometheus.ask("label/__name__/values").valueStream().map(JsonNode::asString).toList();
    assertThat(scraped).containsAll(read);
  }

  @Test
  void showsSomethingInEveryPanel() {
    var empty = new TreeMap<>(Observability.asked());
    empty.values().removeIf(expression -> !prometheus.query(expression).isEmpty());
    empty.values().removeIf(PrometheusIT::readsWhatAppearsLater);
    assertThat(empty).isEmpty();
  }

  @Test
  void seesNothingCriticalInAWorkingCompanyNotEvenForAMoment() {
    assertThat(prometheus.query("ALERTS{severity=\"critical\"}")).isEmpty();
  }

  private static boolean readsWhatAppearsLater(String expression) {
    return Observability.names(expression).stream().anyMatch(APPEAR_LATER::containsKey);
  }
}
