package dev.interlude.localstack.cli;

import dev.interlude.localstack.DemoOnly;
import dev.interlude.localstack.StackFolder;
import dev.interlude.localstack.run.RunState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

@Command(
    name = "up",
    description = "Start everything; Ctrl-C stops it. Data of earlier runs is used again.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Mixin private UpOptions options = new UpOptions();

  @Option(names = "--detach", description = "Return when all is ready; ./interlude down stops it.")
  private boolean detach;

  @Option(names = "--supervise", hidden = true)
  private boolean supervise;

  private final Console console = new Console();

  @Override
  public Integer call() throws Exception {
    if (!options.problems().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), String.join(System.lineSeparator(), options.problems()));
    }
    DemoOnly.check("This stack", System.getenv());
    StackFolder folder = Place.folder();
    Optional<RunState> running = Place.running(folder);
    if (running.isPresent()) {
      AlreadyRunning first = new AlreadyRunning(folder, running.get(), console);
      first.refuseToIgnore(asked());
      return first.report(detach);
    }
    return detach
        ? new DetachedStart(folder, options, console).run()
        : new Supervisor(folder, options, console).run(supervise);
  }

  /** The options that stand on the command line, as opposed to those that have their defaults. */
  private Map<String, String> asked() {
    ParseResult parsed = spec.commandLine().getParseResult();
    Map<String, String> asked = new LinkedHashMap<>(options.lasting());
    asked.keySet().removeIf(option -> !parsed.hasMatchedOption(option));
    if (options.fresh) {
      asked.put(UpOptions.FRESH, "");
    }
    return asked;
  }
}
