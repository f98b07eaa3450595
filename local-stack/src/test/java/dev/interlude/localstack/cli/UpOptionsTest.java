package dev.interlude.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class UpOptionsTest {

  private final StringWriter errors = new StringWriter();
  private final CommandLine commandLine =
      Launcher.commandLine(new Console()).setErr(new PrintWriter(errors, true));

  @ParameterizedTest
  @CsvSource({
    "--days 14, '--days must be between 0 and 13, not 14'",
    "--days -1, '--days must be between 0 and 13, not -1'",
    "--people -5, '--people must be between 0 and 10000, not -5'",
    "--port-offset 60000, '--port-offset must be between 0 and 50000, not 60000'",
    "--days many, Invalid value for option",
    "--color, Unknown option"
  })
  void refusesWhatCannotBeAndSaysWhy(String options, String message) {
    int exit = commandLine.execute(("up " + options).split(" "));

    assertThat(exit).isEqualTo(2);
    assertThat(errors.toString()).contains(message);
  }

  @Test
  void refusesANegativeNumberOfLines() {
    assertThat(commandLine.execute("logs", "content", "-n", "-1")).isEqualTo(2);
    assertThat(errors.toString()).contains("--lines must be between 0 and 1000000, not -1");
  }

  @Test
  void refusesToRunWithoutACommand() {
    assertThat(commandLine.execute()).isEqualTo(2);
    assertThat(errors.toString()).contains("Which command?", "up", "down", "status", "logs");
  }

  @Test
  void handsAllOptionsToTheSupervisor() {
    UpOptions given = parse("--fresh", "--people", "40", "--days", "3", "--port-offset", "1000");

    UpOptions handed = parse(given.asArguments().toArray(String[]::new));

    assertThat(handed).usingRecursiveComparison().isEqualTo(given);
    assertThat(handed.problems()).isEmpty();
  }

  @Test
  void hasATenantAlsoWithoutPeopleWhereAllServicesRun() {
    assertThat(parse("--people", "0").hasTenant()).isTrue();
    assertThat(parse("--people", "0").hasCompany()).isFalse();
    assertThat(parse("--people", "1").hasCompany()).isTrue();
    assertThat(parse("--people", "0", "--only", "BROKER,POSTGRES").hasTenant()).isFalse();
  }

  private static UpOptions parse(String... arguments) {
    UpOptions options = new UpOptions();
    new CommandLine(options).parseArgs(arguments);
    return options;
  }
}
