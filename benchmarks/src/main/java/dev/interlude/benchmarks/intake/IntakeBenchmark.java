package dev.interlude.benchmarks.intake;

import dev.interlude.benchmarks.process.Program;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Takes the folder for data and logs, the extracted jar of activity-service, and what is to be
 * measured: {@code load}, {@code soak} or {@code directory}. Prints tables in Markdown.
 */
final class IntakeBenchmark {

  private static final int BATCHES = 400;
  private static final int CALENDARS = 5;

  private final Settings settings;
  private final Installation installation;
  private final PrintStream out;

  private IntakeBenchmark(Settings settings, Installation installation, PrintStream out) {
    this.settings = settings;
    this.installation = installation;
    this.out = out;
  }

  public static void main(String[] args) throws Exception {
    Path work = Path.of(args[0]);
    Settings settings = Settings.from(System.getenv());
    try (var installation = new Installation(work, Path.of(args[1]), settings.history())) {
      installation.startBroker();
      installation.startPostgres();
      var benchmark = new IntakeBenchmark(settings, installation, System.out);
      benchmark.tellLoad("start");
      switch (args[2]) {
        case "load" -> benchmark.load(work);
        case "soak" -> benchmark.soak();
        case "directory" -> new DirectoryMemory(settings, installation, System.out).measure();
        default -> throw new IllegalArgumentException("load, soak or directory");
      }
      benchmark.tellLoad("end");
    }
  }

  private void load(Path work) throws Exception {
    var taking = start();
    int barePort = Installation.freePort();
    Program bare = installation.startBare(barePort, settings.jvm());
    var bareLoad = new Load(barePort, taking.load().requests(), settings.connections());
    taking.load().flatOut(settings.warmUp());
    bareLoad.flatOut(settings.warmUp());
    Path payload = work.resolve("payload.txt");
    new Log(installation.broker()).copyActivities(payload, BATCHES * Batches.EVENTS);
    var test = new ProducerTest(installation, payload, settings.testRecords());

    out.println(
        "| round | what | events/s | p50 | p99 | CPU an event | allocated an event | of the bare"
            + " server | of the producer |");
    out.println("|---|---|---|---|---|---|---|---|---|");
    for (int round = 1; round <= settings.rounds(); round++) {
      Meter ours = Meter.of(taking.program(), () -> taking.load().flatOut(settings.measured()));
      Meter reference = Meter.of(bare, () -> bareLoad.flatOut(settings.measured()));
      double limit = test.recordsPerSecond();
      double most = reference.result().eventsPerSecond();
      row(round, "activity-service", ours, most, limit);
      row(round, "bare server", reference, most, limit);
      out.printf("| %d | kafka-producer-perf-test | %,.0f | | | | | | |%n", round, limit);
      Meter half =
          Meter.of(
              taking.program(),
              () -> taking.load().at(ours.result().eventsPerSecond() / 2, settings.measured()));
      row(round, "activity-service at half load", half, most, limit);
    }
    out.printf(
        "%nHeap in use after a collection: activity-service %d MB, bare server %d MB;"
            + " resident %d and %d MB.%n",
        taking.program().liveMegabytes(),
        bare.liveMegabytes(),
        taking.program().residentMegabytes(),
        bare.residentMegabytes());
  }

  private void row(int round, String what, Meter meter, double bare, double producer) {
    double rate = meter.result().eventsPerSecond();
    if (meter.result().refused() > 0) {
      out.printf(
          "| %d | batches turned away | %d | | | | | | |%n", round, meter.result().refused());
    }
    out.printf(
        "| %d | %s | %,.0f | %.1f ms | %.1f ms | %.1f µs | %,.0f B | %.0f %% | %.0f %% |%n",
        round,
        what,
        rate,
        meter.result().latencies().millisAt(0.5),
        meter.result().latencies().millisAt(0.99),
        meter.cpuMicrosAnEvent(),
        meter.bytesAnEvent(),
        100 * rate / bare,
        100 * rate / producer);
  }

  private void soak() throws Exception {
    var taking = start();
    taking.load().flatOut(settings.warmUp());
    double rate =
        settings.rate() > 0
            ? settings.rate()
            : taking.load().flatOut(settings.measured()).eventsPerSecond() / 2;
    new Soak(taking.program(), taking.load(), out).run(rate, settings.soakMinutes());
  }

  /** The service under test and what is sent to it. */
  private record Taking(Program program, Load load) {}

  private Taking start() throws Exception {
    var company =
        new Company(Company.LOADED, settings.people(), CALENDARS, Clock.systemUTC().instant());
    var log = new Log(installation.broker());
    log.keepLittle();
    log.publish(company);
    var service = installation.startService(settings.jvm());
    String token = installation.register(service);
    List<byte[]> requests =
        Batches.of(company, BATCHES).stream().map(body -> Connection.request(token, body)).toList();
    return new Taking(
        service.program(), new Load(service.port(), requests, settings.connections()));
  }

  private void tellLoad(String when) throws IOException {
    String average = Files.readString(Path.of("/proc/loadavg")).split(" [0-9]+/")[0];
    out.printf(
        "Load average at the %s: %s; %d cores.%n%n",
        when, average, Runtime.getRuntime().availableProcessors());
  }
}
