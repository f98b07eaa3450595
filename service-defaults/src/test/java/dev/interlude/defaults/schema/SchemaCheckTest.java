package dev.interlude.defaults.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.testsupport.Database;
import dev.interlude.testsupport.Infrastructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** Releases are folders here: this one knows V1 and V2. */
class SchemaCheckTest {

  private static final String SCHEMA = "activity";

  @TempDir Path folder;
  private Path release;

  @BeforeEach
  void knowsTwoMigrations() throws IOException {
    release = release("this", 2);
    owner(release).clean();
  }

  @AfterEach
  void leavesNothing() {
    owner(release).clean();
  }

  @Test
  void startsOnTheSchemaOfItsOwnRelease() {
    owner(release).migrate();
    assertThatCode(() -> check(release).start()).doesNotThrowAnyException();
  }

  @Test
  void refusesASchemaThatNobodyHasMigrated() throws IOException {
    owner(release("older", 1)).migrate();
    assertThatThrownBy(() -> check(release).start())
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessage("The schema activity is of an older release: it lacks V2.");
  }

  @Test
  void refusesASchemaOfTheFutureWhetherItMigratesOrNot() throws IOException {
    owner(release("newer", 4)).migrate();
    var refusal = "The schema activity is of a newer release: it has V3, V4, which this release";
    assertThatThrownBy(() -> check(release).start()).hasMessageStartingWith(refusal);
    var strategy = new SchemaAutoConfiguration().migrateKnownSchemas();
    assertThatThrownBy(() -> strategy.migrate(owner(release))).hasMessageStartingWith(refusal);
  }

  @Test
  void migratesWhatIsOlder() throws IOException {
    owner(release("older", 1)).migrate();
    new SchemaAutoConfiguration().migrateKnownSchemas().migrate(owner(release));
    assertThatCode(() -> check(release).start()).doesNotThrowAnyException();
  }

  @Test
  void saysWhereTheDatabaseIsAndWhatItSaid() {
    var wrong = source(SCHEMA + "_service");
    wrong.setUrl(String.valueOf(wrong.getUrl()).replaceFirst("/[a-z]+[?]", "/nowhere?"));
    var check = new SchemaCheck(wrong, new SchemaSettings(SCHEMA, locations(release), 0));
    assertThatThrownBy(check::start)
        .satisfies(
            failure -> {
              var analyzer =
                  new DatabaseRefusalAnalyzer(
                      new MockEnvironment().withProperty("spring.datasource.url", "jdbc:the-url"));
              var analysis = Objects.requireNonNull(analyzer.analyze(failure));
              assertThat(analysis.getDescription())
                  .startsWith("The database at jdbc:the-url cannot be used:")
                  .contains("\"nowhere\" does not exist");
              assertThat(analysis.getAction()).startsWith("Create the database");
            });
  }

  private Path release(String name, int migrations) throws IOException {
    Path made = Files.createDirectories(folder.resolve(name));
    for (int i = 1; i <= migrations; i++) {
      Files.writeString(
          made.resolve("V%d__create_t%d.sql".formatted(i, i)), "CREATE TABLE t" + i + " ();");
    }
    return made;
  }

  private static SchemaCheck check(Path release) {
    return new SchemaCheck(
        source(SCHEMA + "_service"), new SchemaSettings(SCHEMA, locations(release), 1));
  }

  private static Flyway owner(Path release) {
    return Flyway.configure()
        .dataSource(source(SCHEMA + "_owner"))
        .defaultSchema(SCHEMA)
        .createSchemas(false)
        .cleanDisabled(false)
        .locations(locations(release).getFirst())
        .load();
  }

  private static List<String> locations(Path release) {
    return List.of("filesystem:" + release);
  }

  private static DriverManagerDataSource source(String role) {
    return new DriverManagerDataSource(
        Infrastructure.shared().database().jdbcUrl(SCHEMA), role, Database.password(role));
  }
}
