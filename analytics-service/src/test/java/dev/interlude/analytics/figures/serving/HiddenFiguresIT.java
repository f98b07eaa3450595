package dev.interlude.analytics.figures.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.figures.publishing.ACompany;
import dev.interlude.analytics.figures.publishing.APublisher;
import dev.interlude.analytics.gauges.FigureGauges;
import dev.interlude.contracts.Json;
import dev.interlude.testsupport.Database;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/**
 * A company whose numbers are known, published by the publisher itself: the laboratory is too small
 * and the service desk protects it, so nothing may tell what they do, nor the site of the former.
 */
@InterludeIntegrationTest(service = "analytics")
@ExtendWith(OutputCaptureExtension.class)
class HiddenFiguresIT {

  private static final String TENANT = "hidden-figures";
  private static final String SINCE = "2026-10-01T00:00:00Z";
  private static final Set<String> HIDDEN = Set.of("lab", "service", "odense", "aarhus");
  private static final String LOGGED = "dev.interlude";
  private static final String HEARD = "what is logged is heard";

  /** Hours of sitting, compliance and steps of the hidden ones, as they would be told. */
  private static final Pattern NUMBERS_OF_THE_HIDDEN =
      Pattern.compile("(?<![\\d.-])(7\\.3|5\\.7|0\\.65|0\\.35|0\\.92|0\\.71)(?![\\d-])");

  @LocalServerPort int port;
  @LocalManagementPort int managementPort;
  @Autowired FigureGauges gauges;
  @Autowired BeanFactory beans;
  @Autowired JdbcClient engine;

  private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());

  @BeforeEach
  void sayEverything() {
    logging.setLogLevel(LOGGED, LogLevel.TRACE);
    LoggerFactory.getLogger(LOGGED).trace(HEARD);
  }

  @AfterEach
  void beQuiet() {
    logging.setLogLevel(LOGGED, LogLevel.WARN);
  }

  @Test
  void leaveNeitherNumberNorIntervalAnywhere(CapturedOutput log) throws Exception {
    publish();
    gauges.refresh();
    var outputs = new EveryOutput(port, managementPort, TENANT);

    Map<String, String> http = outputs.http();

    assertThat(http.get("/v1/figures?by=department&period=week&from=2026-11-01&to=2026-11-30"))
        .as("shown ones are shown")
        .contains("\"value\":4.1", "\"group-too-small\"", "\"protects-another-group\"");
    assertThat(http)
        .allSatisfy((where, text) -> assertThat(text).doesNotContainPattern(NUMBERS_OF_THE_HIDDEN));
    for (Entry<String, String> output : http.entrySet()) {
      if (output.getKey().contains("csv") || output.getKey().endsWith("zip")) {
        linesOfTheHiddenHaveNoNumber(output.getValue());
      } else {
        periodsOfTheHiddenHaveNoNumber(Json.mapper().readTree(output.getValue()));
      }
    }
    outputsByRowHaveNoNumber(outputs.prometheus());
    assertThat(EveryOutput.rows(bi(), TENANT))
        .contains("4.1")
        .doesNotContainPattern(NUMBERS_OF_THE_HIDDEN)
        .doesNotContainPattern("unit=(lab|service|odense|aarhus), .*, state=(shown|at-).*");
    assertThat(log.getAll()).contains(HEARD).doesNotContainPattern(NUMBERS_OF_THE_HIDDEN);
  }

  private void publish() {
    engine
        .sql("INSERT INTO agreement VALUES (?, now(), '2026-11-01', 'DPIA 7', 'WA 12')")
        .param(TENANT)
        .update();
    ACompany.named(TENANT, engine)
        .withPeople(0, 60, SINCE, "operations", "aarhus")
        .withPeople(60, 100, SINCE, "sales", "aarhus")
        .withPeople(100, 112, SINCE, "service", "aarhus")
        .withPeople(112, 116, SINCE, "lab", "odense")
        .withDays("2026-11-10", 0, 60, 14_760, 2, 2)
        .withDays("2026-11-10", 60, 100, 16_200, 3, 3)
        .withDays("2026-11-10", 100, 112, 20_520, 7, 13)
        .withDays("2026-11-10", 112, 116, 26_280, 13, 7);
    for (String now : List.of("2026-11-18T08:00:00Z", "2026-12-01T08:00:00Z")) {
      APublisher.of(beans, TestClock.at(now)).run(TENANT);
    }
  }

  private static void linesOfTheHiddenHaveNoNumber(String csv) {
    assertThat(csv.lines())
        .filteredOn(line -> HIDDEN.contains(line.split(",", -1)[0]))
        .allMatch(line -> line.matches(".*,,,,,,[a-z-]*,?"));
  }

  private static void periodsOfTheHiddenHaveNoNumber(JsonNode answer) {
    assertThat(
            Stream.concat(answer.at("/periods").valueStream(), answer.at("/points").valueStream()))
        .filteredOn(period -> HIDDEN.contains(period.path("unit").asString("")))
        .allSatisfy(
            period ->
                assertThat(period.toString())
                    .doesNotContain(
                        "\"value\"", "\"low\"", "\"high\"", "\"atMost\"", "\"atLeast\""));
  }

  private static void outputsByRowHaveNoNumber(String prometheus) {
    assertThat(prometheus)
        .contains("unit=\"operations\"")
        .doesNotContainPattern(NUMBERS_OF_THE_HIDDEN)
        .doesNotContainPattern("unit=\"(lab|service|odense|aarhus)\"");
  }

  private static JdbcClient bi() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            Infrastructure.shared().database().jdbcUrl("analytics"),
            "analytics_bi",
            Database.password("analytics_bi")));
  }
}
