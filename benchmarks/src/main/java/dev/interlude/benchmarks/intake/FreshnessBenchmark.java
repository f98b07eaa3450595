package dev.interlude.benchmarks.intake;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * How old a person's days are: from the answer that an event was accepted until {@code GET
 * /v1/me/days} tells of it, under a steady load. Takes the folder for data and logs, and the
 * extracted jars of activity-service and analytics-service.
 */
final class FreshnessBenchmark {

  private static final int CALENDARS = 5;
  private static final int PROBES = 8;
  private static final long MOST_WAIT_NANOS = 2_000_000_000;
  private final Map<String, String> environment;
  private final Installation installation;
  private final Company company;

  private FreshnessBenchmark(Map<String, String> environment, Installation installation) {
    this.environment = environment;
    this.installation = installation;
    this.company =
        new Company(
            Company.LOADED,
            number("PEOPLE", 20_000) + PROBES,
            CALENDARS,
            Clock.systemUTC().instant());
  }

  public static void main(String[] args) throws Exception {
    try (var installation = new Installation(Path.of(args[0]), Path.of(args[1]), true)) {
      installation.startBroker();
      installation.startPostgres();
      new FreshnessBenchmark(System.getenv(), installation).run(Path.of(args[2]));
    }
  }

  private int number(String name, int otherwise) {
    return Integer.parseInt(environment.getOrDefault(name, Integer.toString(otherwise)));
  }

  private void run(Path analyticsJar) throws Exception {
    int rate = number("RATE", 2_000);
    Duration warmUp = Duration.ofSeconds(number("WARM_UP", 60));
    Duration measured = Duration.ofSeconds(number("SECONDS_MEASURED", 120));
    List<String> jvm = Settings.from(environment).jvm();
    new Log(installation.broker()).publish(company);
    var activity = installation.startService(jvm);
    var analytics = installation.startAnalytics(analyticsJar, jvm);
    String token = installation.register(activity);
    var others = new Company(Company.LOADED, company.people() - PROBES, CALENDARS, company.now());
    int batches = (int) (rate * (warmUp.toSeconds() + measured.toSeconds()) / Batches.EVENTS) + 1;
    List<byte[]> requests =
        Batches.of(others, batches).stream().map(body -> Connection.request(token, body)).toList();
    tellLoad("start");
    new Load(activity.port(), requests.subList(0, (int) (batches * share(warmUp, measured))), 4)
        .at(rate, warmUp);
    List<byte[]> rest = requests.subList((int) (batches * share(warmUp, measured)), batches);
    double cpu = analytics.program().cpuSeconds();
    Load.Result load;
    Latencies ages;
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      Future<Load.Result> loading =
          threads.submit(() -> new Load(activity.port(), rest, 4).at(rate, measured));
      ages = probe(threads, activity.port(), analytics.port(), token, measured);
      load = loading.get();
    }
    System.out.printf(
        "| events/s | minutes asked for | p50 | p99 | most | p99 of accepting a batch | CPU of"
            + " analytics-service |%n|---|---|---|---|---|---|---|%n"
            + "| %,.0f | %d | %.2f s | %.2f s | %.2f s | %.0f ms | %.0f %% of a core |%n%n",
        load.eventsPerSecond(),
        ages.count(),
        ages.millisAt(0.5) / 1e3,
        ages.millisAt(0.99) / 1e3,
        ages.millisAt(1) / 1e3,
        load.latencies().millisAt(0.99),
        100 * (analytics.program().cpuSeconds() - cpu) / load.seconds());
    tellLoad("end");
  }

  private static double share(Duration warmUp, Duration measured) {
    return (double) warmUp.toSeconds() / (warmUp.toSeconds() + measured.toSeconds());
  }

  private Latencies probe(
      java.util.concurrent.ExecutorService threads,
      int activity,
      int analytics,
      String token,
      Duration time)
      throws GeneralSecurityException, ExecutionException, InterruptedException {
    var ages = new Latencies();
    var random = new Random(1);
    var running = new ArrayList<Future<?>>();
    long end = System.nanoTime() + time.toNanos();
    for (int i = 0; i < PROBES; i++) {
      int number = company.people() - PROBES + i;
      var person = Freshness.of(installation, activity, analytics, token, company, number);
      running.add(
          threads.submit(
              () -> {
                try (HttpClient http = HttpClient.newHttpClient()) {
                  for (int minute = 0; System.nanoTime() < end; minute++) {
                    // Whatever was readable just now came with a commit: the next minute must not
                    // always begin with the next interval.
                    LockSupport.parkNanos(random.nextLong(MOST_WAIT_NANOS));
                    ages.add(person.minute(minute, http));
                  }
                }
                return null;
              }));
    }
    for (Future<?> one : running) {
      one.get();
    }
    return ages;
  }

  private static void tellLoad(String when) throws IOException {
    String average = Files.readString(Path.of("/proc/loadavg")).split(" [0-9]+/")[0];
    System.out.printf("Load average at the %s: %s.%n%n", when, average);
  }
}
