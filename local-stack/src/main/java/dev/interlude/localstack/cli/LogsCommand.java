package dev.interlude.localstack.cli;

import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackFolder;
import dev.interlude.localstack.process.LogTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "logs",
    description = "Show the end of a part's log.",
    mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

  private static final String SUPERVISOR = "supervisor";
  private static final int MOST_LINES = 1_000_000;
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "SERVICE",
      description =
          "content, reminder, activity, analytics, identity, kafka, postgres or supervisor.")
  private String service = "";

  @Option(
      names = {"-f", "--follow"},
      description = "Go on with what is added, until Ctrl-C.")
  private boolean follow;

  @Option(
      names = {"-n", "--lines"},
      paramLabel = "N",
      defaultValue = "100",
      description = "How many lines. Default: ${DEFAULT-VALUE}.")
  private int lines;

  private final Console console = new Console();

  @Override
  public Integer call() throws IOException {
    List<String> problems = Bounds.problem("--lines", lines, MOST_LINES);
    if (!problems.isEmpty()) {
      throw new ParameterException(spec.commandLine(), problems.getFirst());
    }
    Path log = log();
    if (!Files.exists(log)) {
      console.problem("No log yet: " + log);
      return 1;
    }
    LogFollower follower = LogFollower.fromEnd(log);
    LogTail.of(log, lines).forEach(console::line);
    while (follow && !Thread.currentThread().isInterrupted()) {
      follower.more().forEach(console::line);
      LockSupport.parkNanos(POLL_NANOS);
    }
    return 0;
  }

  private Path log() {
    StackFolder folder = Place.folder();
    if (service.equals(SUPERVISOR)) {
      return folder.supervisorLog();
    }
    return Part.named(service)
        .map(folder::log)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "No part is called %s; there are %s and %s"
                        .formatted(
                            service,
                            Arrays.stream(Part.values())
                                .map(Part::id)
                                .collect(Collectors.joining(", ")),
                            SUPERVISOR)));
  }
}
