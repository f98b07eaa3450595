package dev.interlude.activity.history.me;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.activity.Service;
import dev.interlude.activity.history.SomeActivity;
import dev.interlude.contracts.PersonKey;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.util.ClassUtils;

/**
 * How long {@code GET /v1/me/activities} takes, beside the service's own query of the same rows by
 * JDBC, in turn, in the same process and run. System properties: {@code bench.rounds} of {@code
 * bench.requests} for each way, from {@code bench.clients} at a time, and {@code bench.held} rows
 * of each person.
 */
final class ReadBenchmark {

  private static final Logger log = LoggerFactory.getLogger(ReadBenchmark.class);

  private static final int PEOPLE = 200;
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int REQUESTS = Integer.getInteger("bench.requests", 5_000);
  private static final int CLIENTS = Integer.getInteger("bench.clients", 4);
  private static final int HELD = Integer.getInteger("bench.held", 2_000);
  private static final Duration KEPT = Duration.ofDays(88);

  private final Instant now = Instant.now(Clock.systemUTC());
  private final HttpClient http = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext service;
  private final MyActivities rows;
  private final List<HttpRequest> requests;

  private ReadBenchmark(ConfigurableApplicationContext service) {
    this.service = service;
    this.rows = service.getBean(MyActivities.class);
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    URI page = URI.create("http://127.0.0.1:" + port + "/v1/me/activities");
    requests =
        IntStream.range(0, PEOPLE)
            .mapToObj(
                i ->
                    HttpRequest.newBuilder(page)
                        .header("Authorization", Tokens.person("bench", "p-" + i).bearer())
                        .build())
            .toList();
  }

  /** Asks once about that person. */
  private interface Way {
    void ask(int person) throws IOException, InterruptedException;
  }

  public static void main(String[] args) throws Exception {
    Class<?> application = ClassUtils.forName("dev.interlude.activity.ActivityApplication", null);
    var settings = new LinkedHashMap<>(Infrastructure.shared().settings("activity"));
    settings.put("server.port", "0");
    String[] given =
        settings.entrySet().stream()
            .map(each -> "--" + each.getKey() + "=" + each.getValue())
            .toArray(String[]::new);
    new ReadBenchmark(SpringApplication.run(application, given)).run();
    // The embedded servers would keep the process alive.
    System.exit(0);
  }

  private void run() throws InterruptedException, ExecutionException {
    fill();
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put("`GET /v1/me/activities`", this::overHttp);
    ways.put("the same rows by JDBC", this::byJdbc);
    for (int round = 0; round <= ROUNDS; round++) {
      for (var way : ways.entrySet()) {
        long[] nanos = measured(way.getValue());
        log.info(
            "round {}: | {} | p50 {} ms | p99 {} ms | mean {} ms |",
            round,
            way.getKey(),
            millis(nanos[nanos.length / 2]),
            millis(nanos[nanos.length * 99 / 100]),
            millis(Arrays.stream(nanos).sum() / nanos.length));
      }
    }
  }

  /** Rows of three months, as many of each person, and the people. */
  @SuppressWarnings("unchecked")
  private void fill() {
    var directory = (KafkaOperations<String, byte[]>) service.getBean("eventTemplate");
    var sql = service.getBean(JdbcClient.class);
    for (int month = 0; month < 4; month++) {
      sql.sql("SELECT create_activity_partition(?::date)")
          .param(now.minus(Duration.ofDays(30L * month)).toString().substring(0, 8) + "01")
          .query((_, _) -> true)
          .list();
    }
    for (int person = 0; person < PEOPLE; person++) {
      String name = "p-" + person;
      Service.enrol(directory, "bench", name);
      var model = SomeActivity.of("bench", name, "model", now.toString()).consumed();
      sql.sql(
              """
              INSERT INTO activity (tenant, person, source, id, type, occurred_at,
                directory_version, value)
              SELECT 'bench', ?, 'urn:desk:17', 'e-' || i, 'dev.interlude.break.started.v1',
                ?::timestamptz - i * ?::interval, 1, ?::json FROM generate_series(1, ?) AS i
              """)
          .params(
              name,
              now.toString(),
              KEPT.dividedBy(HELD).toString(),
              new String(model.value(), UTF_8),
              HELD)
          .update();
    }
    sql.sql("ANALYZE activity").update();
  }

  private void overHttp(int person) throws IOException, InterruptedException {
    var answer = http.send(requests.get(person), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200 || answer.body().length < 10_000) {
      throw new IllegalStateException("not a page: " + answer.statusCode());
    }
  }

  private void byJdbc(int person) {
    var query = new ActivityQuery(now.minus(Duration.ofDays(90)), now, null, null, 100);
    int found = rows.rows(new PersonKey("bench", "p-" + person), query, 101).size();
    if (found != 101) {
      throw new IllegalStateException("not a page: " + found);
    }
  }

  /** Sorted. */
  private static long[] measured(Way way) throws InterruptedException, ExecutionException {
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<long[]>> all =
          IntStream.range(0, CLIENTS)
              .mapToObj(client -> clients.submit(() -> asked(way, client)))
              .toList();
      LongStream nanos = LongStream.empty();
      for (Future<long[]> each : all) {
        nanos = LongStream.concat(nanos, Arrays.stream(each.get()));
      }
      return nanos.sorted().toArray();
    }
  }

  private static long[] asked(Way way, int client) throws IOException, InterruptedException {
    long[] nanos = new long[REQUESTS / CLIENTS];
    for (int i = 0; i < nanos.length; i++) {
      int person = (i * CLIENTS + client) * 7 % PEOPLE;
      long begin = System.nanoTime();
      way.ask(person);
      nanos[i] = System.nanoTime() - begin;
    }
    return nanos;
  }

  private static double millis(long nanos) {
    return Math.round(nanos / 1e4) / 1e2;
  }
}
