package dev.interlude.testsupport;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.testcontainers.DockerClientFactory;

/**
 * Whether tests run in containers, by the system property or environment variable {@code
 * interlude.docker} (INTERLUDE_DOCKER): {@code auto} when an engine answers, {@code required} or
 * the tests fail, {@code never}.
 */
final class Docker {
  private Docker() {}

  static boolean isWanted() {
    var mode =
        Optional.ofNullable(System.getProperty("interlude.docker"))
            .or(() -> Optional.ofNullable(System.getenv("INTERLUDE_DOCKER")))
            .orElse("auto");
    return isWanted(mode, () -> DockerClientFactory.instance().isDockerAvailable());
  }

  static boolean isWanted(String mode, BooleanSupplier engineAnswers) {
    return switch (mode) {
      case "auto" -> engineAnswers.getAsBoolean();
      case "never" -> false;
      case "required" -> {
        if (!engineAnswers.getAsBoolean()) {
          throw new IllegalStateException(
              "interlude.docker=required, but no Docker engine answers; start one, or run without -Pdocker");
        }
        yield true;
      }
      default ->
          throw new IllegalStateException(
              "interlude.docker is auto, required or never, not " + mode);
    };
  }
}
