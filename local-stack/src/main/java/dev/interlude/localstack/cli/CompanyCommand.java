package dev.interlude.localstack.cli;

import dev.interlude.localstack.DemoOnly;
import dev.interlude.localstack.company.CompanyEndpoints;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "company",
    description = "Run the simulated company against given services until stopped, for containers.",
    mixinStandardHelpOptions = true)
final class CompanyCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--identity",
      paramLabel = "URL",
      defaultValue = "http://localhost:8090",
      description = "The identity provider. Default: ${DEFAULT-VALUE}.")
  private URI identity = URI.create("");

  @Option(
      names = "--reminder",
      paramLabel = "URL",
      defaultValue = "http://localhost:8082",
      description = "reminder-service. Default: ${DEFAULT-VALUE}.")
  private URI reminder = URI.create("");

  @Option(
      names = "--activity",
      paramLabel = "URL",
      defaultValue = "http://localhost:8083",
      description = "activity-service. Default: ${DEFAULT-VALUE}.")
  private URI activity = URI.create("");

  @Option(
      names = "--analytics",
      paramLabel = "URL",
      defaultValue = "http://localhost:8084",
      description = "analytics-service. Default: ${DEFAULT-VALUE}.")
  private URI analytics = URI.create("");

  @Mixin private CompanySize size = new CompanySize();

  @Option(
      names = "--folder",
      paramLabel = "PATH",
      required = true,
      description = "Where it keeps how far it has lived.")
  private Path folder = Path.of("");

  private final Console console = new Console();

  @Override
  public Integer call() throws InterruptedException {
    DemoOnly.check("The simulated company", System.getenv());
    List<String> problems = new ArrayList<>(size.problems());
    if (size.isNone()) {
      problems.add("--people must be at least 1");
    }
    if (!problems.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), String.join(System.lineSeparator(), problems));
    }
    CompanyEndpoints endpoints = new CompanyEndpoints(identity, reminder, activity, analytics);
    try (CompanyLife life = new CompanyLife(endpoints, size.toOptions(), folder, console)) {
      life.begin();
      Thread.currentThread().join();
    }
    return 0;
  }
}
