package dev.interlude.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import javax.sql.DataSource;

/** A Postgres beside this JVM, made from binaries on the class path. */
final class EmbeddedDatabase implements Database {
  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static Database start() {
    try {
      var postgres =
          EmbeddedPostgres.builder()
              .setPGStartupWait(Duration.ofMinutes(2))
              .setServerConfig("fsync", "off")
              .setServerConfig("max_connections", "200")
              .start();
      Provisioning.run(
          postgres.getPostgresDatabase(), postgres.getDatabase("postgres", "interlude"));
      return new EmbeddedDatabase(postgres);
    } catch (IOException failure) {
      throw new UncheckedIOException("Postgres did not start", failure);
    }
  }

  @Override
  public String jdbcUrl(String service) {
    return "jdbc:postgresql://localhost:%d/interlude?currentSchema=%s"
        .formatted(postgres.getPort(), service);
  }

  @Override
  public DataSource superuser() {
    return postgres.getDatabase("postgres", "interlude");
  }
}
