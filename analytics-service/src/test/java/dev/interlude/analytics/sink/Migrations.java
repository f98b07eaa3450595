package dev.interlude.analytics.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.testsupport.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The service's migrations by themselves, for databases that no service has started on. */
final class Migrations {

  private Migrations() {}

  /** As the owner of the schema. */
  static Connection owner(String url) throws SQLException {
    return DriverManager.getConnection(
        url, "analytics_owner", Database.password("analytics_owner"));
  }

  /** Runs those with a version that passes, in order. */
  static void run(Connection owner, IntPredicate versions) throws SQLException {
    try (var statement = owner.createStatement()) {
      for (Resource migration : sorted()) {
        if (versions.test(version(migration))) {
          statement.execute(migration.getContentAsString(UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Resource[] sorted() throws IOException {
    Resource[] all =
        new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql");
    Arrays.sort(all, Comparator.comparingInt(Migrations::version));
    return all;
  }

  private static int version(Resource migration) {
    String name = Objects.requireNonNull(migration.getFilename());
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }
}
