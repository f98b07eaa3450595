package dev.interlude.analytics;

import static dev.interlude.analytics.PublishedCompany.LAST_WEEK;
import static dev.interlude.analytics.PublishedCompany.TENANT;

import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a health team waits for figures, over HTTP with a real token, from a warm service.
 * System properties: {@code bench.departments}, {@code bench.weeks}, {@code bench.requests} a row
 * and {@code bench.clients} that ask at once.
 */
final class ReadingFiguresBenchmark {

  private static final Logger log = LoggerFactory.getLogger(ReadingFiguresBenchmark.class);

  private static final int REQUESTS = Integer.getInteger("bench.requests", 2_000);
  private static final int CLIENTS = Integer.getInteger("bench.clients", 1);
  private static final int REBUILT = 50;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String token = Tokens.staff(TENANT, "henrik", "health-team").bearer();
  private final JdbcClient jdbc;
  private final PublishedCompany company;
  private final String base;

  private ReadingFiguresBenchmark(ConfigurableApplicationContext application) {
    jdbc = application.getBean(JdbcClient.class);
    company =
        new PublishedCompany(
            jdbc,
            Integer.getInteger("bench.departments", 200),
            Integer.getInteger("bench.weeks", 52));
    base =
        "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
  }

  public static void main(String[] args) throws Exception {
    var application =
        new SpringApplicationBuilder(AnalyticsApplication.class)
            .properties(Infrastructure.shared().settings("analytics"))
            .properties("server.port=0", "interlude.analytics.publishing.enabled=false")
            .run();
    int code = 1;
    try {
      new ReadingFiguresBenchmark(application).run();
      code = 0;
    } catch (Exception e) {
      log.error("Not measured", e);
    } finally {
      // The embedded servers would keep the process alive.
      System.exit(code);
    }
  }

  private void run() throws Exception {
    company.fill();
    log.info(
        "{} figures", jdbc.sql("SELECT count(*) FROM published_figure").query(Long.class).single());
    String year = "&period=week&from=" + company.firstWeek() + "&to=" + LAST_WEEK;
    String week = "&period=week&from=" + LAST_WEEK + "&to=" + LAST_WEEK;
    String departments = "/v1/figures?by=department&figure=compliance" + year;
    row("compliance of departments, a year of weeks", departments);
    row("the same as CSV, noted in the audit log", departments + "&format=csv");
    row("all figures of departments, a week", "/v1/figures?by=department" + week);
    row("all figures of the company, a year of weeks", "/v1/figures?by=company" + year);
    row("heat map of the company, a week", "/v1/heatmap?by=company" + week);
    row("comparison of departments", "/v1/comparison?by=department&start=" + LAST_WEEK);
    row("alerts", "/v1/alerts?");
    String eTag = get(departments, "").headers().firstValue("ETag").orElseThrow();
    report(
        "not changed (304)", 0, Latencies.of(REQUESTS, CLIENTS, n -> unchanged(departments, eTag)));
    rebuilt("compliance of departments, right after a publication", departments);
    rebuilt("alerts, right after a publication", "/v1/alerts?");
  }

  private void row(String name, String path) throws Exception {
    int bytes = get(path, "").body().length;
    Latencies.of(REQUESTS, CLIENTS, n -> get(path, ""));
    report(name, bytes, Latencies.of(REQUESTS, CLIENTS, n -> get(path, "")));
  }

  private void rebuilt(String name, String path) throws Exception {
    Latencies.Way way =
        n -> {
          jdbc.sql("UPDATE published_revision SET revision = revision + 1").update();
          get(path, "");
        };
    Latencies.of(REBUILT, 1, way);
    report(name, get(path, "").body().length, Latencies.of(REBUILT, 1, way));
  }

  private static void report(String name, int bytes, Latencies times) {
    log.info(
        "| {} | {} kB | {} | {} | {} |",
        name,
        bytes / 1_000,
        times.millis(0.5),
        times.millis(0.99),
        times.millis(1));
  }

  private HttpResponse<byte[]> get(String path, String eTag) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", token);
    if (!eTag.isEmpty()) {
      request.header("If-None-Match", eTag);
    }
    HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != (eTag.isEmpty() ? 200 : 304)) {
      throw new IllegalStateException(path + " answers " + answer.statusCode());
    }
    return answer;
  }

  private void unchanged(String path, String eTag) throws Exception {
    get(path, eTag);
  }
}
