package dev.interlude.analytics;

import static dev.interlude.analytics.BenchmarkedCompany.A_YEAR;
import static dev.interlude.analytics.BenchmarkedCompany.TENANT;

import dev.interlude.analytics.Latencies.Way;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a person waits for their days, over HTTP with real tokens, and beside each answer the
 * same SQL by JDBC alone, in the same run. System properties: {@code bench.people}, {@code
 * bench.days} each, {@code bench.requests} a row and {@code bench.clients} that ask at once.
 */
final class MyDaysBenchmark {

  private static final Logger log = LoggerFactory.getLogger(MyDaysBenchmark.class);

  private static final int REQUESTS = Integer.getInteger("bench.requests", 4_000);
  private static final int CLIENTS = Integer.getInteger("bench.clients", 4);
  private static final int ASKING = 200;

  private final HttpClient http = HttpClient.newHttpClient();
  private final JdbcClient jdbc;
  private final BenchmarkedCompany company;
  private final String base;
  private final List<String> tokens = new ArrayList<>();

  private MyDaysBenchmark(ConfigurableApplicationContext application) {
    jdbc = application.getBean(JdbcClient.class);
    company =
        new BenchmarkedCompany(
            jdbc, Integer.getInteger("bench.people", 20_000), Integer.getInteger("bench.days", 60));
    base =
        "http://localhost:"
            + application.getEnvironment().getRequiredProperty("local.server.port")
            + "/v1/me/days";
    for (int n = 0; n < ASKING; n++) {
      tokens.add(Tokens.person(TENANT, BenchmarkedCompany.person(number(n))).bearer());
    }
  }

  public static void main(String[] args) throws Exception {
    var application =
        new SpringApplicationBuilder(AnalyticsApplication.class)
            .properties(Infrastructure.shared().settings("analytics"))
            .properties("server.port=0", "interlude.analytics.publishing.enabled=false")
            .run();
    int code = 1;
    try {
      new MyDaysBenchmark(application).run();
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
    log.info("{} rows", jdbc.sql("SELECT count(*) FROM person_day").query(Long.class).single());
    LocalDate to = company.lastDay();
    String fortnight = "?from=" + to.minusDays(13) + "&to=" + to;
    String year = "?from=" + to.minusDays(A_YEAR - 1) + "&to=" + to;
    Way ofFortnight = n -> rows(number(n), to.minusDays(13), to);
    Way ofYear = n -> rows(1, to.minusDays(A_YEAR - 1), to);
    String eTag = eTag(fortnight);
    row("a fortnight", n -> get(n, fortnight, "application/json", 200), ofFortnight);
    row("a year", n -> get(0, year, "application/json", 200), ofYear);
    row("a year as CSV", n -> get(0, year, "text/csv", 200), ofYear);
    row("a fortnight that has not changed", n -> unchanged(fortnight, eTag), this::version);
    String timeline = "/" + to + "/timeline";
    row("a timeline", n -> get(n, timeline, "application/json", 200), this::timeline);
  }

  /** The one with a year of days is the first; the others are spread over the company. */
  private int number(int n) {
    return 1 + n % ASKING * (company.people() / ASKING);
  }

  private void row(String name, Way service, Way sql) throws Exception {
    measured(service);
    measured(sql);
    Latencies ours = measured(service);
    Latencies theirs = measured(sql);
    log.info(
        "| {} | {} | {} | {} | {} | {} |",
        name,
        ours.millis(0.5),
        ours.millis(0.99),
        theirs.millis(0.5),
        theirs.millis(0.99),
        "%.1f".formatted((double) ours.at(0.5) / theirs.at(0.5)));
  }

  private static Latencies measured(Way way) throws Exception {
    return Latencies.of(REQUESTS, CLIENTS, way);
  }

  private void get(int n, String path, String accept, int status) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", tokens.get(n % ASKING))
            .header("Accept", accept)
            .build();
    expect(status, http.send(request, BodyHandlers.ofByteArray()).statusCode());
  }

  private void unchanged(String path, String eTag) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", tokens.getFirst())
            .header("If-None-Match", eTag)
            .build();
    expect(304, http.send(request, BodyHandlers.ofByteArray()).statusCode());
  }

  private String eTag(String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", tokens.getFirst())
            .build();
    return http.send(request, BodyHandlers.ofString()).headers().firstValue("ETag").orElseThrow();
  }

  private void rows(int number, LocalDate from, LocalDate to) {
    int days =
        jdbc.sql(
                """
                SELECT summary::text FROM person_day
                 WHERE tenant = ? AND person = ? AND date BETWEEN ? AND ? ORDER BY date
                """)
            .params(TENANT, BenchmarkedCompany.person(number), from, to)
            .query(String.class)
            .list()
            .size();
    expect((int) (to.toEpochDay() - from.toEpochDay()) + 1, days);
  }

  private void version(int n) {
    jdbc.sql(
            """
            SELECT max(source_offset) FROM person_day
             WHERE tenant = ? AND person = ? AND date BETWEEN ? AND ?
            """)
        .params(TENANT, "p-1", company.lastDay().minusDays(13), company.lastDay())
        .query(Long.class)
        .single();
  }

  private void timeline(int n) {
    jdbc.sql("SELECT timeline FROM person_day WHERE tenant = ? AND person = ? AND date = ?")
        .params(TENANT, BenchmarkedCompany.person(number(n)), company.lastDay())
        .query(String.class)
        .single();
  }

  private static void expect(int wanted, int found) {
    if (wanted != found) {
      throw new IllegalStateException("expected " + wanted + " and got " + found);
    }
  }
}
