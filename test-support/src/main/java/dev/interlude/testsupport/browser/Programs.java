package dev.interlude.testsupport.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Programs that some tests need. */
public final class Programs {

  private Programs() {}

  /**
   * The first of these programs on the path. Skips the test when there is none, or fails it under
   * {@code -Dinterlude.require-tools}.
   */
  public static Path need(String... names) {
    Optional<Path> found =
        Arrays.stream(names)
            .flatMap(name -> path().stream().map(p -> p.resolve(name)))
            .filter(Files::isExecutable)
            .findFirst();
    boolean insist = !"false".equals(System.getProperty("interlude.require-tools", "false"));
    if (found.isEmpty() && insist) {
      throw new AssertionError("none of " + List.of(names) + " is on the path; install one");
    }
    Assumptions.assumeTrue(
        found.isPresent(), () -> "none of " + List.of(names) + " is on the path");
    return found.orElseThrow();
  }

  private static List<Path> path() {
    return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
        .map(Path::of)
        .toList();
  }
}
