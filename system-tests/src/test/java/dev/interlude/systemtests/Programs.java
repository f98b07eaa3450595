package dev.interlude.systemtests;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Programs that some scenarios need. */
final class Programs {

  private static final int OLDEST_NODE = 18;

  private Programs() {}

  /**
   * The first of these programs on the path. Skips the test when there is none, or fails it under
   * {@code -Dinterlude.require-tools}.
   */
  static Path need(String... names) {
    Optional<Path> found =
        Arrays.stream(names)
            .flatMap(name -> path().stream().map(p -> p.resolve(name)))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty() && insists()) {
      throw new AssertionError("none of " + List.of(names) + " is on the path; install one");
    }
    Assumptions.assumeTrue(
        found.isPresent(), () -> "none of " + List.of(names) + " is on the path");
    return found.orElseThrow();
  }

  /** Node in a version that the kit for JavaScript runs on, under the same terms. */
  static Path needNode() {
    Path node = need("node");
    int version = major(node);
    if (insists() && version < OLDEST_NODE) {
      throw new AssertionError("Node " + version + " is too old; install 18 or later");
    }
    Assumptions.assumeTrue(version >= OLDEST_NODE, () -> "Node " + version + " is too old");
    return node;
  }

  private static int major(Path node) {
    try {
      Process process = new ProcessBuilder(node.toString(), "--version").start();
      String version = new String(process.getInputStream().readAllBytes(), US_ASCII).strip();
      return Integer.parseInt(version.substring(1, version.indexOf('.')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean insists() {
    return !"false".equals(System.getProperty("interlude.require-tools", "false"));
  }

  private static List<Path> path() {
    return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
        .map(Path::of)
        .toList();
  }
}
