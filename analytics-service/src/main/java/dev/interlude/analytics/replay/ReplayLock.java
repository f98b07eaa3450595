package dev.interlude.analytics.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Held by the one instance that replays, in a connection of its own: when the instance dies,
 * Postgres lets go of it.
 */
final class ReplayLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayLock.class);
  private static final String KEY = "hashtextextended('analytics.replay', 0)";

  private final Connection connection;

  private ReplayLock(Connection connection) {
    this.connection = connection;
  }

  /** Empty when it is held already, by whomever. */
  static Optional<ReplayLock> tryTake(DataSource database) {
    try {
      Connection connection = database.getConnection();
      if (ask(connection, "pg_try_advisory_lock")) {
        return Optional.of(new ReplayLock(connection));
      }
      connection.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("no lock for a replay", e);
    }
  }

  @Override
  public void close() {
    try (connection) {
      ask(connection, "pg_advisory_unlock");
    } catch (SQLException e) {
      // It went with its connection.
      LOG.warn("The lock of a replay was lost before its end: {}", e.getSQLState());
    }
  }

  private static boolean ask(Connection connection, String function) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery("SELECT " + function + "(" + KEY + ")")) {
      return answer.next() && answer.getBoolean(1);
    }
  }
}
