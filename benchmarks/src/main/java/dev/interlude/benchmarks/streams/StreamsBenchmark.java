package dev.interlude.benchmarks.streams;

import dev.interlude.benchmarks.process.Program;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What open streams cost, and how long a break takes from the record to its person's client. */
final class StreamsBenchmark {

  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private final Installation installation;
  private final int people;
  private final PrintStream out;

  private StreamsBenchmark(Installation installation, int people, PrintStream out) {
    this.installation = installation;
    this.people = people;
    this.out = out;
  }

  /** Takes an empty folder, the extracted jar of reminder-service, and how many streams. */
  static void main(String[] args) throws Exception {
    var options = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx1536m");
    try (var installation = new Installation(Path.of(args[0]), Path.of(args[1]), options)) {
      new StreamsBenchmark(installation, Integer.parseInt(args[2]), System.out).run();
    }
  }

  private void run() throws Exception {
    tellLoad("start");
    Staff.enrol(installation, people);
    Program service = installation.service();
    try (var listeners = new Listeners(people);
        var announcing = new Announcing(installation.broker())) {
      long liveBefore = service.liveMegabytes();
      int residentBefore = service.residentMegabytes();
      long begun = System.nanoTime();
      listeners.open(installation);
      out.printf("%d streams opened in %.1f s%n", people, (System.nanoTime() - begun) / 1e9);
      out.printf(
          "heap %d to %d MB, resident %d to %d MB, %d platform threads%n",
          liveBefore,
          service.liveMegabytes(),
          residentBefore,
          service.residentMegabytes(),
          service.threads());
      idle(service);
      out.println("| what | heard | p50 | p99 | p99.9 | CPU-s |");
      out.println("|---|---|---|---|---|---|");
      row("warm-up, 500 a second", 500, listeners, announcing);
      for (int round = 1; round <= 3; round++) {
        row("spread, 500 a second", 500, listeners, announcing);
        row("all at once", 0, listeners, announcing);
      }
    }
    tellLoad("end");
  }

  private void idle(Program service) throws IOException {
    double before = service.cpuSeconds();
    LockSupport.parkNanos(PATIENCE_NANOS / 2);
    out.printf(
        "idle, with heartbeats: %.1f %% of a core%n", 100 * (service.cpuSeconds() - before) / 30);
  }

  private void row(String what, int rate, Listeners listeners, Announcing announcing)
      throws IOException {
    double cpu = installation.service().cpuSeconds();
    listeners.begin();
    announcing.toAll(listeners, people, rate);
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (listeners.heard() < people && System.nanoTime() < end) {
      LockSupport.parkNanos(20_000_000);
    }
    out.printf(
        "| %s | %d of %d | %.0f ms | %.0f ms | %.0f ms | %.1f |%n",
        what,
        listeners.heard(),
        people,
        listeners.latencies().millisAt(0.5),
        listeners.latencies().millisAt(0.99),
        listeners.latencies().millisAt(0.999),
        installation.service().cpuSeconds() - cpu);
  }

  private void tellLoad(String when) throws IOException {
    String average = Files.readString(Path.of("/proc/loadavg")).split(" [0-9]+/")[0];
    out.printf(
        "Load average at the %s: %s; %d cores.%n%n",
        when, average, Runtime.getRuntime().availableProcessors());
  }
}
