package dev.interlude.analytics.figures.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

class ReaderConfigurationTest {

  @Test
  void givesUpOnADatabaseThatDoesNotAnswerWithinSeconds() throws IOException {
    // Takes connections and says nothing, the worst that a database does.
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var source = new ReaderConfiguration().readerDataSource(at(silent), settings())) {
      Instant asked = Instant.now();

      assertThatThrownBy(source::getConnection).isInstanceOf(SQLException.class);

      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
      assertThat(source.getValidationTimeout()).isLessThan(source.getConnectionTimeout());
    }
  }

  /** As bound without any setting of the connection's patience. */
  private static ReaderSettings settings() {
    var given =
        new MapConfigurationPropertySource(
            Map.of("interlude.analytics.reader.username", "analytics_reader"));
    return new Binder(given).bind("interlude.analytics.reader", ReaderSettings.class).get();
  }

  private static JdbcConnectionDetails at(ServerSocket server) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return "analytics_engine";
      }

      @Override
      public String getPassword() {
        return "";
      }

      @Override
      public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getLocalPort() + "/interlude";
      }
    };
  }
}
