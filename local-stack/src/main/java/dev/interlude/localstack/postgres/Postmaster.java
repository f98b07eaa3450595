package dev.interlude.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The server over a data folder, as told by the file that it keeps there while it lives.
 *
 * @param data the folder that it serves
 */
record Postmaster(long pid, Path data, Instant startedAt) {

  private static final String FILE = "postmaster.pid";

  /** The file holds whole seconds, written some time after the process began. */
  private static final Duration TOLERANCE = Duration.ofSeconds(10);

  static Path file(Path data) {
    return data.resolve(FILE);
  }

  /** Empty when there is no file, or one that was not written to its end. */
  static Optional<Postmaster> of(Path data) throws IOException {
    Path file = file(data);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file).stream().map(String::strip).toList();
    if (lines.size() < 3 || !lines.get(0).matches("\\d+") || !lines.get(2).matches("\\d+")) {
      return Optional.empty();
    }
    Instant startedAt = Instant.ofEpochSecond(Long.parseLong(lines.get(2)));
    return Optional.of(
        new Postmaster(Long.parseLong(lines.get(0)), Path.of(lines.get(1)), startedAt));
  }

  /** A living server with that number, which need not be the one that wrote the file. */
  Optional<ProcessHandle> server() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().filter(Postmaster::isServer).isPresent());
  }

  private static boolean isServer(String command) {
    return Path.of(command).endsWith("postgres");
  }

  /** True when that process wrote the file, and wrote it into this very folder. */
  boolean isWrittenBy(ProcessHandle process, Path folder) throws IOException {
    Optional<Instant> actual = process.info().startInstant();
    return Files.exists(data)
        && Files.isSameFile(data, folder)
        && actual.isPresent()
        && Duration.between(startedAt, actual.get()).abs().compareTo(TOLERANCE) <= 0;
  }
}
