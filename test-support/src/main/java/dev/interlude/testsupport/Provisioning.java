package dev.interlude.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;

/** Makes the database, and in it the schemas and roles that an installation has. */
final class Provisioning {
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

  static void run(DataSource maintenance, DataSource interlude) {
    try {
      execute(maintenance, "CREATE DATABASE interlude");
      var passwords = new StringBuilder();
      ROLES.forEach(
          role ->
              passwords.append(
                  "SET interlude.password_%s = '%s';\n".formatted(role, Database.password(role))));
      execute(interlude, passwords + script());
    } catch (SQLException failure) {
      throw new IllegalStateException("Postgres could not be provisioned", failure);
    }
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String script() {
    try {
      return new ClassPathResource("deploy/postgres/provision.sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
