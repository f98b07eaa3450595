package dev.interlude.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** A Postgres beside this JVM, made from binaries on the class path; it ends with the JVM. */
final class EmbeddedDatabase {
  private EmbeddedDatabase() {}

  static Database start() {
    try {
      var postgres =
          EmbeddedPostgres.builder()
              .setPGStartupWait(Duration.ofMinutes(2))
              .setServerConfig("fsync", "off")
              .setServerConfig("max_connections", "200")
              .start();
      return Database.at("localhost", postgres.getPort(), "postgres");
    } catch (IOException failure) {
      throw new UncheckedIOException("Postgres did not start", failure);
    }
  }
}
