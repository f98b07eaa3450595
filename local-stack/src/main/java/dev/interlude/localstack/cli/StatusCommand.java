package dev.interlude.localstack.cli;

import dev.interlude.localstack.Part;
import dev.interlude.localstack.Readiness;
import dev.interlude.localstack.StackFolder;
import dev.interlude.localstack.process.ProcessIdentity;
import dev.interlude.localstack.run.RunState;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "status",
    description = "Each part with its port, health, uptime and memory. Exit code 1 if not running.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  private static final String ROW = "%-10s %5s  %-9s %9s %9s  %s";

  private final Console console = new Console();
  private final Clock clock = Clock.systemUTC();

  @Override
  public Integer call() {
    StackFolder folder = Place.folder();
    RunState state = Place.runningOrFail();
    console.line(ROW.formatted("PART", "PORT", "HEALTH", "UPTIME", "MEMORY", "PID"));
    boolean allReady = true;
    try (Readiness readiness = new Readiness(folder, state.ports())) {
      for (Part part : UpOptions.parts(state.options())) {
        ProcessIdentity process = state.parts().get(part);
        String health = health(part, Optional.ofNullable(process), readiness);
        allReady &= health.equals("ready");
        console.line(row(part, state, Optional.ofNullable(process), health));
      }
    }
    console.line("Logs in " + folder.log(Part.CONTENT).getParent());
    return allReady ? 0 : 1;
  }

  private static String health(Part part, Optional<ProcessIdentity> process, Readiness readiness) {
    if (process.flatMap(ProcessIdentity::living).isEmpty()) {
      return "down";
    }
    return readiness.isReady(part) ? "ready" : "not ready";
  }

  private String row(Part part, RunState state, Optional<ProcessIdentity> process, String health) {
    return ROW.formatted(
        part.id(),
        state.ports().of(part),
        health,
        process.map(this::uptime).orElse("-"),
        process
            .flatMap(found -> ProcessMemory.of(found.pid()))
            .map("%d MiB"::formatted)
            .orElse("-"),
        process.map(found -> Long.toString(found.pid())).orElse("-"));
  }

  private String uptime(ProcessIdentity process) {
    Duration up = Duration.between(process.startedAt(), clock.instant());
    return up.toHours() > 0
        ? "%d h %02d m".formatted(up.toHours(), up.toMinutesPart())
        : "%d m %02d s".formatted(up.toMinutes(), up.toSecondsPart());
  }
}
