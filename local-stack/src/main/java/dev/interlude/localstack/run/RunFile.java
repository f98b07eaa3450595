package dev.interlude.localstack.run;

import dev.interlude.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** The state of a stack, written down for the other commands. */
public record RunFile(Path file) {

  /** Empty when nothing runs, or when the file cannot be read. */
  public Optional<RunState> read() {
    try {
      return Files.exists(file)
          ? Optional.of(Json.mapper().readValue(Files.readAllBytes(file), RunState.class))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** Replaces the file at once: a reader never sees half of it. */
  public synchronized void write(RunState state) {
    Path written = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.getParent());
      Files.write(written, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(state));
      Files.move(
          written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public synchronized void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
