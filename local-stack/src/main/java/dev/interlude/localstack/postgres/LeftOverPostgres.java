package dev.interlude.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a server that outlived its process over the same data, which nobody could use otherwise. */
public final class LeftOverPostgres {

  private static final Logger log = LoggerFactory.getLogger(LeftOverPostgres.class);

  private LeftOverPostgres() {}

  /** Does nothing unless the data folder names a living process that is a Postgres server. */
  public static void stop(Path data) throws IOException {
    Optional<ProcessHandle> server = find(data);
    if (server.isPresent()) {
      log.warn("Stopping a Postgres left over from an earlier run, pid {}", server.get().pid());
      server.get().destroy();
      if (!ended(server.get(), 10)) {
        server.get().destroyForcibly();
        ended(server.get(), 10);
      }
    }
    Files.deleteIfExists(data.resolve("postmaster.pid"));
  }

  private static Optional<ProcessHandle> find(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(ProcessHandle::isAlive)
        .filter(LeftOverPostgres::isPostgres);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.contains("postgres")).isPresent();
  }

  private static boolean ended(ProcessHandle process, int seconds) {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }
}
