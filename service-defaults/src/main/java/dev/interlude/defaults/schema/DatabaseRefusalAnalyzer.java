package dev.interlude.defaults.schema;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says where the database was looked for and what it said, in place of a stack trace. */
final class DatabaseRefusalAnalyzer extends AbstractFailureAnalyzer<SQLException> {

  private final Environment environment;

  DatabaseRefusalAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, SQLException refusal) {
    String state = refusal.getSQLState() == null ? "" : refusal.getSQLState();
    String action =
        switch (state) {
          case "08001", "08004", "08006" -> "Start Postgres, or correct spring.datasource.url.";
          case "28P01", "28000" ->
              "Correct the role's password: spring.datasource.password, or"
                  + " spring.flyway.password of the schema's owner.";
          case "3D000" -> "Create the database, or correct spring.datasource.url.";
          default -> null;
        };
    return action == null
        ? null
        : new FailureAnalysis(
            "The database at %s cannot be used: %s"
                .formatted(
                    environment.getProperty("spring.datasource.url", "spring.datasource.url"),
                    String.valueOf(refusal.getMessage()).lines().findFirst().orElse(state)),
            action,
            root);
  }
}
