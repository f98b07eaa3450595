package dev.interlude.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.testsupport.Database;
import dev.interlude.testsupport.Infrastructure;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A start that cannot succeed ends, and says in a line what is wrong and in one what to do. */
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsIT {

  @Test
  void namesTheBrokerThatDoesNotAnswer(CapturedOutput output) {
    refusesToStart(
        Map.of(
            "spring.kafka.bootstrap-servers", "localhost:1", "interlude.topics.broker-wait", "2s"));
    assertThat(output)
        .contains("Kafka at [localhost:1] did not answer within 2 s.")
        .contains("correct spring.kafka.bootstrap-servers");
  }

  @Test
  void namesTheDatabaseThatIsNotThere(CapturedOutput output) {
    refusesToStart(
        Map.of(
            "spring.datasource.url",
                "jdbc:postgresql://localhost:1/interlude?currentSchema=content",
            "spring.flyway.connect-retries", "0"));
    assertThat(output)
        .contains("The database at jdbc:postgresql://localhost:1/interlude?currentSchema=content")
        .contains("Start Postgres, or correct spring.datasource.url.");
  }

  @Test
  void namesTheMissingIssuer(CapturedOutput output) {
    refusesToStart(Map.of("interlude.security.issuer", ""));
    assertThat(output)
        .contains("APPLICATION FAILED TO START")
        .contains("interlude.security.issuer");
  }

  @Test
  void leavesASchemaOfANewerReleaseAlone(CapturedOutput output) throws SQLException {
    history(
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success)"
            + " VALUES (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'x', 1, true)");
    try {
      refusesToStart(Map.of());
    } finally {
      history("DELETE FROM flyway_schema_history WHERE version = '9999'");
    }
    assertThat(output)
        .contains("The schema content is of a newer release: it has V9999")
        .contains("Run the newer release");
  }

  private static void refusesToStart(Map<String, String> wrong) {
    var settings = new HashMap<>(Infrastructure.shared().settings("content"));
    settings.put("server.port", "0");
    settings.putAll(wrong);
    String[] arguments =
        settings.entrySet().stream()
            .map(each -> "--" + each.getKey() + "=" + each.getValue())
            .toArray(String[]::new);
    SpringApplication service = new SpringApplicationBuilder(ContentApplication.class).build();
    // An exception out of main ends the JVM with 1.
    assertThatThrownBy(() -> service.run(arguments).close()).isInstanceOf(RuntimeException.class);
  }

  /** Makes sure that the table is there: a start that succeeds has migrated. */
  private static void history(String sql) throws SQLException {
    var database = Infrastructure.shared().database();
    try (var owner =
            DriverManager.getConnection(
                database.jdbcUrl("content"), "content_owner", Database.password("content_owner"));
        var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
