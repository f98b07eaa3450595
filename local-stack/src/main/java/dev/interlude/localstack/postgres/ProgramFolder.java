package dev.interlude.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/** Where the programs of Postgres are unpacked: nobody but the user may put anything there. */
final class ProgramFolder {

  private ProgramFolder() {}

  /**
   * In the user's cache, for all stacks; without a home in the folder that is given.
   *
   * @param home of the user, as the JVM knows it
   */
  static Path of(Map<String, String> environment, String home, Path otherwise) {
    return absolute(environment.getOrDefault("XDG_CACHE_HOME", ""))
        .or(() -> absolute(home).map(folder -> folder.resolve(".cache")))
        .map(cache -> cache.resolve("interlude").resolve("postgres"))
        .orElse(otherwise);
  }

  private static Optional<Path> absolute(String path) {
    return Optional.of(Path.of(path)).filter(Path::isAbsolute);
  }

  static Path make(Path folder) throws IOException {
    return Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }
}
