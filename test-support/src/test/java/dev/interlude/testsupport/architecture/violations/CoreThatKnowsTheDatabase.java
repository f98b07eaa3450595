package dev.interlude.testsupport.architecture.violations;

import java.sql.Connection;
import java.sql.SQLException;

class CoreThatKnowsTheDatabase {
  boolean isOpen(Connection connection) throws SQLException {
    return !connection.isClosed();
  }
}
