package dev.interlude.localstack.company;

import dev.interlude.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a company has lived, kept between runs.
 *
 * @param firstDay the first day that it lived
 * @param playedUntil null until its past has been played to the end once
 */
record PlayedState(int people, long seed, LocalDate firstDay, @Nullable Instant playedUntil) {
  private static final String FILE = "company.json";

  PlayedState playedUntil(Instant instant) {
    return new PlayedState(people, seed, firstDay, instant);
  }

  static Optional<PlayedState> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(Json.mapper().readValue(file.toFile(), PlayedState.class));
  }

  /** Replaces the file in one step, so that no crash leaves half of it. */
  void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Path next = folder.resolve(FILE + ".next");
      Files.write(next, Json.mapper().writeValueAsBytes(this));
      Files.move(
          next,
          folder.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
