package dev.interlude.localstack.cli;

import dev.interlude.localstack.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said about a start. */
final class UpOptions {

  static final int MOST_DAYS = 13;
  private static final int MOST_PEOPLE = 10_000;
  private static final int MOST_OFFSET = 50_000;

  @Option(names = "--fresh", description = "Delete the data of earlier runs first.")
  boolean fresh;

  @Option(
      names = "--people",
      paramLabel = "N",
      defaultValue = "200",
      description = "Size of the simulated company, 0 for none. Default: ${DEFAULT-VALUE}.")
  int people;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "13",
      description =
          "How many past calendar days it has lived, 0 to 13: facts may not be older than two"
              + " weeks. Default: ${DEFAULT-VALUE}, with at least nine working days.")
  int days;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Add N to every port, for instance 1000 for a second stack. Default: 0.")
  int portOffset;

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      hidden = true,
      description = "Start these parts alone, for work on the local stack itself.")
  @Nullable List<Part> only;

  Set<Part> parts() {
    return only == null ? EnumSet.allOf(Part.class) : EnumSet.copyOf(only);
  }

  /** What is wrong with the numbers, in words for the user; empty when nothing is. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    between(problems, "--days", days, MOST_DAYS);
    between(problems, "--people", people, MOST_PEOPLE);
    between(problems, "--port-offset", portOffset, MOST_OFFSET);
    return problems;
  }

  private static void between(List<String> problems, String option, int value, int most) {
    if (value < 0 || value > most) {
      problems.add("%s must be between 0 and %d, not %d".formatted(option, most, value));
    }
  }

  /** The same options for the supervisor's own command line. */
  List<String> asArguments() {
    List<String> arguments = new ArrayList<>();
    if (fresh) {
      arguments.add("--fresh");
    }
    arguments.addAll(List.of("--people", Integer.toString(people)));
    arguments.addAll(List.of("--days", Integer.toString(days)));
    arguments.addAll(List.of("--port-offset", Integer.toString(portOffset)));
    if (only != null) {
      only.forEach(part -> arguments.addAll(List.of("--only", part.name())));
    }
    return arguments;
  }
}
