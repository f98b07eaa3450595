package dev.interlude.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InfrastructureExtension.class)
class InfrastructureTest {

  @Test
  void hasTheTopicsOfAnInstallation(Infrastructure infrastructure) throws Exception {
    var servers = infrastructure.broker().bootstrapServers();
    try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      var found =
          admin.describeTopics(Topics.all().stream().map(Topic::name).toList()).allTopicNames();
      assertThat(found.get().values())
          .extracting(TopicDescription::name, topic -> topic.partitions().size())
          .hasSize(Topics.all().size())
          .contains(
              tuple(Topics.ACTIVITIES.name(), Infrastructure.PARTITIONS),
              tuple(Topics.TENANTS.name(), 1));
    }
  }

  @Test
  void keepsServicesToTheirOwnSchemas(Infrastructure infrastructure) throws SQLException {
    try (var owner = connect(infrastructure, "content", "content_owner")) {
      execute(owner, "CREATE TABLE infrastructure_check (id int)");
      try (var service = connect(infrastructure, "content", "content_service");
          var stranger = connect(infrastructure, "content", "reminder_service")) {
        execute(service, "INSERT INTO infrastructure_check VALUES (1)");
        assertThatThrownBy(() -> execute(service, "DROP TABLE infrastructure_check"))
            .hasMessageContaining("owner");
        assertThatThrownBy(() -> execute(stranger, "SELECT * FROM content.infrastructure_check"))
            .hasMessageContaining("permission denied");
      }
      execute(owner, "DROP TABLE infrastructure_check");
    }
  }

  @Test
  void isOneForAllTests(Infrastructure infrastructure) {
    assertThat(infrastructure).isSameAs(Infrastructure.shared());
    assertThat(infrastructure.settings("analytics"))
        .containsEntry("spring.datasource.username", "analytics_engine")
        .containsEntry("interlude.analytics.reader.username", "analytics_reader");
  }

  private static Connection connect(Infrastructure infrastructure, String service, String role)
      throws SQLException {
    return DriverManager.getConnection(
        infrastructure.database().jdbcUrl(service), role, Database.password(role));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
