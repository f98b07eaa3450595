package dev.interlude.localstack.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "analytics",
    description = "What operators do with analytics-service: analytics replay.",
    mixinStandardHelpOptions = true,
    subcommands = ReplayCommand.class)
final class AnalyticsCommand implements Runnable {

  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "What with analytics? There is: replay");
  }
}
