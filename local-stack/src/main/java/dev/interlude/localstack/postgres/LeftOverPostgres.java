package dev.interlude.localstack.postgres;

import dev.interlude.localstack.StackFailure;
import dev.interlude.localstack.process.ProcessEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a server that outlived its process over the same data, which nobody could use otherwise. */
public final class LeftOverPostgres {

  private static final Logger log = LoggerFactory.getLogger(LeftOverPostgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private LeftOverPostgres() {}

  /**
   * Ends the server that wrote its number into the data folder, if it lives, and removes that file.
   * Throws a {@link StackFailure}, and touches nothing, when the number is that of a server of
   * which this cannot be said.
   */
  public static void stop(Path data) throws IOException {
    Optional<Postmaster> written = Postmaster.of(data);
    Optional<ProcessHandle> server = written.flatMap(Postmaster::server);
    if (written.isPresent() && server.isPresent()) {
      if (!written.get().isWrittenBy(server.get(), data)) {
        throw new StackFailure(
            "%s names pid %d, a Postgres that is not known to serve this folder. If it does not, delete that file."
                .formatted(Postmaster.file(data), server.get().pid()));
      }
      log.warn("Stopping a Postgres left over from an earlier run, pid {}", server.get().pid());
      ProcessEnd.of(server.get(), PATIENCE);
    }
    Files.deleteIfExists(Postmaster.file(data));
  }
}
