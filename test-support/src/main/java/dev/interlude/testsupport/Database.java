package dev.interlude.testsupport;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A Postgres with the database {@code interlude}, and the schemas and roles of every service. */
public final class Database {
  private static final String NAME = "interlude";

  private final String host;
  private final int port;
  private final String superuserPassword;

  private Database(String host, int port, String superuserPassword) {
    this.host = host;
    this.port = port;
    this.superuserPassword = superuserPassword;
  }

  static Database at(String host, int port, String superuserPassword) {
    var database = new Database(host, port, superuserPassword);
    Provisioning.run(database.superuser("postgres"), database.superuser());
    return database;
  }

  /** The address by which the service reaches its own schema. */
  public String jdbcUrl(String service) {
    return "jdbc:postgresql://%s:%d/%s?currentSchema=%s".formatted(host, port, NAME, service);
  }

  /** As superuser: for looking at tables, and for cutting connections. */
  public DataSource superuser() {
    return superuser(NAME);
  }

  /** The password of a role, the same as in the local stack. */
  public static String password(String role) {
    return "local-" + role;
  }

  private DataSource superuser(String database) {
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {host});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    source.setUser("postgres");
    source.setPassword(superuserPassword);
    return source;
  }
}
