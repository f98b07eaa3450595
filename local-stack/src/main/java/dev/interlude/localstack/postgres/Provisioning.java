package dev.interlude.localstack.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** Creates the database with the schemas and roles of the services; may be repeated. */
final class Provisioning {

  private static final String DATABASE = "interlude";
  private static final List<String> ROLES =
      List.of(
          "content_owner",
          "content_service",
          "reminder_owner",
          "reminder_service",
          "activity_owner",
          "activity_service",
          "analytics_owner",
          "analytics_engine",
          "analytics_reader",
          "analytics_bi");

  private Provisioning() {}

  static void run(EmbeddedPostgres postgres) throws SQLException, IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
      if (!found.next()) {
        statement.execute("CREATE DATABASE " + DATABASE);
      }
    }
    try (Connection connection = postgres.getDatabase("postgres", DATABASE).getConnection();
        Statement statement = connection.createStatement()) {
      for (String role : ROLES) {
        statement.execute("SET interlude.password_%s = 'local-%s'".formatted(role, role));
      }
      statement.execute(script());
    }
  }

  private static String script() throws IOException {
    try (InputStream in =
        Provisioning.class.getResourceAsStream("/deploy/postgres/provision.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
