package dev.interlude.localstack.cli;

import dev.interlude.localstack.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be said about a start. */
final class UpOptions {

  static final String FRESH = "--fresh";
  static final String PORT_OFFSET = "--port-offset";
  private static final String ONLY = "--only";
  private static final int MOST_OFFSET = 50_000;

  @Option(names = FRESH, description = "Delete the data of earlier runs first.")
  boolean fresh;

  @Mixin CompanySize company = new CompanySize();

  @Option(
      names = PORT_OFFSET,
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Add N to every port, for instance 1000. A second stack beside the first needs an"
              + " INTERLUDE_HOME of its own as well. Default: 0.")
  int portOffset;

  @Option(
      names = ONLY,
      paramLabel = "PART",
      split = ",",
      hidden = true,
      description = "Start these parts alone, for work on the local stack itself.")
  @Nullable List<Part> only;

  Set<Part> parts() {
    return only == null ? EnumSet.allOf(Part.class) : EnumSet.copyOf(only);
  }

  /** The parts of a stack that was started with these lasting options. */
  static Set<Part> parts(Map<String, String> lasting) {
    String only = lasting.get(ONLY);
    return only == null
        ? EnumSet.allOf(Part.class)
        : Arrays.stream(only.split(","))
            .map(Part::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
  }

  /** Whether there is a tenant, with people or without. */
  boolean hasTenant() {
    return parts().containsAll(Part.SERVICES);
  }

  /** Whether people live in it. */
  boolean hasCompany() {
    return !company.isNone() && hasTenant();
  }

  /** What is wrong with the numbers, in words for the user; empty when nothing is. */
  List<String> problems() {
    List<String> problems = new ArrayList<>(company.problems());
    problems.addAll(Bounds.problem(PORT_OFFSET, portOffset, MOST_OFFSET));
    return problems;
  }

  /** What a stack keeps as long as it runs, by option. */
  Map<String, String> lasting() {
    Map<String, String> lasting = new LinkedHashMap<>();
    lasting.put("--people", Integer.toString(company.people));
    lasting.put("--days", Integer.toString(company.days));
    lasting.put(PORT_OFFSET, Integer.toString(portOffset));
    if (only != null) {
      lasting.put(ONLY, only.stream().map(Part::name).collect(Collectors.joining(",")));
    }
    return lasting;
  }

  /** The same options for the supervisor's own command line. */
  List<String> asArguments() {
    List<String> arguments = new ArrayList<>();
    if (fresh) {
      arguments.add(FRESH);
    }
    lasting().forEach((option, value) -> arguments.addAll(List.of(option, value)));
    return arguments;
  }
}
