package dev.interlude.localstack.cli;

import dev.interlude.localstack.company.CompanyOptions;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How large the simulated company is, and how long it has lived. */
final class CompanySize {

  @Option(
      names = "--people",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "Size of the simulated company, 0 for a tenant without people. Default: ${DEFAULT-VALUE}.")
  int people;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "13",
      description =
          "How many past calendar days it has lived, 0 to 13: facts may not be older than two"
              + " weeks. Default: ${DEFAULT-VALUE}, with at least nine working days.")
  int days;

  boolean isNone() {
    return people == 0;
  }

  /** For a company of at least one. */
  CompanyOptions toOptions() {
    return new CompanyOptions(people, days, CompanyOptions.DEFAULT.seed());
  }

  /** What is wrong with the numbers, in words for the user; empty when nothing is. */
  List<String> problems() {
    return Stream.of(
            Bounds.problem("--days", days, CompanyOptions.MOST_DAYS),
            Bounds.problem("--people", people, CompanyOptions.MOST_PEOPLE))
        .flatMap(List::stream)
        .toList();
  }
}
