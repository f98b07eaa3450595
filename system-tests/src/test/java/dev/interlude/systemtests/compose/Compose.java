package dev.interlude.systemtests.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code docker compose} on the file at the root, as a project of its own. */
final class Compose {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final String project;

  Compose(String project) {
    this.project = project;
  }

  static Path root() {
    return ROOT;
  }

  /** Runs one command to its end; what it said is in target/compose.log. */
  void run(Duration patience, String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("docker", "compose", "--project-name", project));
    command.addAll(List.of(arguments));
    Path log = Path.of("target/compose.log").toAbsolutePath();
    Files.createDirectories(log.getParent());
    Process process =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      assertThat(process.waitFor(patience.toSeconds(), TimeUnit.SECONDS))
          .as("%s ends within %s; its words are in %s", command, patience, log)
          .isTrue();
    } finally {
      process.destroy();
    }
    assertThat(process.exitValue()).as("%s; its words are in %s", command, log).isZero();
  }
}
