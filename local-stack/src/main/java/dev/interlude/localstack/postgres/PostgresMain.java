package dev.interlude.localstack.postgres;

import dev.interlude.localstack.FolderTree;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process that starts Postgres, provisions it, and stops it when it ends itself. */
public final class PostgresMain {

  private static final Logger log = LoggerFactory.getLogger(PostgresMain.class);

  private PostgresMain() {}

  public static void main(String[] args) throws IOException, SQLException {
    PostgresSettings settings = PostgresSettings.from(System.getenv());
    LeftOverPostgres.stop(settings.data());
    removeHalfMade(settings.data());
    Files.createDirectories(settings.data());
    EmbeddedPostgres postgres = start(settings);
    Provisioning.run(postgres);
    log.info("Postgres is ready on port {}", settings.port());
    Files.writeString(settings.readyFile(), "ready");
    endWithServer(settings.data());
  }

  /** The server is no child of ours: nobody else would notice its end. */
  private static void endWithServer(Path data) throws IOException {
    AtomicBoolean asked = new AtomicBoolean();
    // The embedded Postgres has a shutdown hook of its own, which stops the server.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> asked.set(true), "asked-to-end"));
    Postmaster.of(data).flatMap(Postmaster::server).ifPresent(server -> server.onExit().join());
    if (!asked.get()) {
      log.error("The Postgres server has ended");
      // There is nothing left to stop.
      Runtime.getRuntime().halt(1);
    }
  }

  private static EmbeddedPostgres start(PostgresSettings settings) throws IOException {
    try (UnpackedBinaries binaries = UnpackedBinaries.take(programs(settings))) {
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(binaries.folder().toFile())
          .setDataDirectory(settings.data())
          .setCleanDataDirectory(false)
          .setPort(settings.port())
          .setServerConfig("max_connections", "100")
          .setServerConfig("listen_addresses", "127.0.0.1")
          .setPGStartupWait(Duration.ofSeconds(60))
          .setOutputRedirector(Redirect.INHERIT)
          .setErrorRedirector(Redirect.INHERIT)
          .start();
    }
  }

  private static Path programs(PostgresSettings settings) throws IOException {
    return ProgramFolder.make(
        ProgramFolder.of(
            System.getenv(),
            System.getProperty("user.home"),
            settings.data().resolveSibling("postgres-programs")));
  }

  /** A folder in which no server has ever run was left by an interrupted first start. */
  private static void removeHalfMade(Path data) throws IOException {
    if (Files.exists(data) && !Files.exists(data.resolve("postmaster.opts"))) {
      FolderTree.delete(data);
    }
  }
}
