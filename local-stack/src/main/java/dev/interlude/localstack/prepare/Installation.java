package dev.interlude.localstack.prepare;

import dev.interlude.localstack.StackFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of the repository, with the modules' built jars. */
public record Installation(Path root) {

  private static final String ROOT_PROPERTY = "interlude.root";

  /** As the script tells, else the nearest folder above the working folder that is one. */
  public static Installation find() {
    String told = System.getProperty(ROOT_PROPERTY);
    if (told != null) {
      return new Installation(Path.of(told).toAbsolutePath().normalize());
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      if (Files.exists(folder.resolve("local-stack/pom.xml"))) {
        return new Installation(folder);
      }
      folder = folder.getParent();
    }
    throw new StackFailure(
        "No Interlude repository above " + Path.of("").toAbsolutePath() + "; set -Dinterlude.root");
  }

  Path target(String module) {
    return root.resolve(module).resolve("target");
  }

  /** The executable jar of a module, when it is built. */
  Optional<Path> executableJar(String module) {
    try (Stream<Path> files = list(target(module))) {
      List<Path> jars =
          files
              .filter(file -> file.getFileName().toString().matches(module + "-\\d.*\\.jar"))
              .toList();
      return jars.stream()
          .filter(jar -> jar.toString().endsWith("-exec.jar"))
          .findFirst()
          .or(() -> jars.stream().findFirst());
    }
  }

  private static Stream<Path> list(Path folder) {
    try {
      return Files.isDirectory(folder) ? Files.list(folder) : Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
