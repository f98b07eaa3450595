package dev.interlude.testsupport;

import javax.sql.DataSource;

/** A Postgres with the database {@code interlude}, and the schemas and roles of every service. */
public interface Database {
  /** The address by which the service reaches its own schema. */
  String jdbcUrl(String service);

  /** As superuser: for looking at tables, and for cutting connections. */
  DataSource superuser();

  /** The same as the local stack uses. */
  static String password(String role) {
    return "local-" + role;
  }
}
