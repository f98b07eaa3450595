package dev.interlude.localstack.cli;

import dev.interlude.localstack.StackFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry of ./interlude and of the container image of the local tools. */
@Command(
    name = "interlude",
    description = "A whole Interlude on this machine: Kafka, Postgres, logins, four services.",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      TokenCommand.class,
      IdentityCommand.class,
      TopicsCommand.class,
      CompanyCommand.class,
      AnalyticsCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "The folder for data and logs is INTERLUDE_HOME, by default .interlude in the repository.",
      "Exit codes: 0 done, 1 failed, 2 wrong usage."
    })
public final class Launcher implements Runnable {

  private static final int JAVA = 25;

  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  private Launcher() {}

  public static void main(String[] args) {
    if (Runtime.version().feature() != JAVA) {
      new Console()
          .problem(
              "Interlude needs a JDK %d, this is %s. Set INTERLUDE_JAVA_HOME to one."
                  .formatted(JAVA, Runtime.version()));
      System.exit(1);
    }
    System.exit(commandLine(new Console()).execute(args));
  }

  static CommandLine commandLine(Console console) {
    return new CommandLine(new Launcher())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, line, result) -> explain(e, console));
  }

  private static int explain(Exception e, Console console) throws Exception {
    if (e instanceof StackFailure) {
      console.problem("Error: " + e.getMessage());
      return 1;
    }
    String trouble = FileTrouble.in(e).orElseThrow(() -> e);
    console.problem("Error: " + trouble);
    return 1;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
