package dev.interlude.benchmarks.intake;

import dev.interlude.benchmarks.intake.Load.Result;
import dev.interlude.benchmarks.process.Program;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/** The same load for a long time: nothing may grow. */
record Soak(Program program, Load load, PrintStream out) {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  void run(double eventsPerSecond, int minutes) throws IOException {
    out.println(
        "| minute | events/s | p99 | heap in use after a collection | resident | threads |");
    out.println("|---|---|---|---|---|---|");
    for (int minute = 1; minute <= minutes; minute++) {
      Result result = load.at(eventsPerSecond, MINUTE);
      out.printf(
          "| %d | %,.0f | %.1f ms | %d MB | %d MB | %d |%n",
          minute,
          result.eventsPerSecond(),
          result.latencies().millisAt(0.99),
          program.liveMegabytes(),
          program.residentMegabytes(),
          program.threads());
    }
  }
}
