package dev.interlude.benchmarks.engine;

import dev.interlude.benchmarks.process.Broker;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a folder for data and logs, and what is to be measured: {@code compare}, where contenders
 * do the same job in turn, or {@code restart}, where instances are killed.
 */
final class EngineBenchmark {

  private static final double MILLION = 1e6;

  private final Settings settings;
  private final Path work;
  private final Broker broker;
  private final PrintStream out;

  private EngineBenchmark(Settings settings, Path work, Broker broker, PrintStream out) {
    this.settings = settings;
    this.work = work;
    this.broker = broker;
    this.out = out;
  }

  public static void main(String[] args) throws Exception {
    Path work = Path.of(args[0]);
    try (var broker = Broker.start(work, List.of(Worker.TENANT))) {
      var benchmark = new EngineBenchmark(Settings.from(System.getenv()), work, broker, System.out);
      benchmark.tellLoad("start");
      switch (args[1]) {
        case "compare" -> benchmark.compare();
        case "restart" -> benchmark.restart();
        default -> throw new IllegalArgumentException("compare or restart");
      }
      benchmark.tellLoad("end");
    }
  }

  private Backlog fill() {
    Backlog backlog = Backlog.of(settings.events(), settings.people());
    Feed.Written written = new Feed(broker.address()).send(backlog::send);
    out.printf(
        "%,d events of %,d people, %d bytes of JSON each.%n%n",
        written.events(), settings.people(), written.bytes() / written.events());
    return backlog;
  }

  private void restart() throws Exception {
    Backlog backlog = fill();
    try (var log = new Log(broker.address())) {
      log.stampOutput();
      new Restarts(broker, work, settings.jvm(), log, backlog, out).run();
    }
  }

  private void compare() throws Exception {
    fill();
    var contenders = new ArrayList<Named>();
    try (var log = new Log(broker.address())) {
      log.stampOutput();
      long events = log.events();
      for (String name : settings.contenders()) {
        contenders.add(new Named(name, new Rounds(name, broker, work, settings.jvm())));
      }
      out.println("| round | what | events/s | CPU-s a million | summaries | person-days | hash |");
      out.println("|---|---|---|---|---|---|---|");
      for (int round = 1 - settings.warmUp(); round <= settings.rounds(); round++) {
        for (Named contender : contenders) {
          row(round, contender.name(), events, contender.rounds().run(events));
        }
      }
    } finally {
      for (Named contender : contenders) {
        contender.rounds().close();
      }
    }
  }

  private record Named(String name, Rounds rounds) {}

  private void row(int round, String name, long events, Rounds.Turn turn) {
    out.printf(
        "| %s | %s | %,.0f | %.2f | %,d | %,d | %016x |%n",
        round > 0 ? Integer.toString(round) : "warm-up",
        name,
        events / turn.seconds(),
        turn.cpuSeconds() * MILLION / events,
        turn.outputs(),
        turn.output().personDays(),
        turn.output().hash());
  }

  private void tellLoad(String when) throws IOException {
    String average = Files.readString(Path.of("/proc/loadavg")).split(" [0-9]+/")[0];
    out.printf(
        "Load average at the %s: %s; %d cores.%n%n",
        when, average, Runtime.getRuntime().availableProcessors());
  }
}
