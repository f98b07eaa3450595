package dev.interlude.defaults.schema;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Whether a schema is one that this release knows. */
final class KnownSchema {

  private KnownSchema() {}

  /** Migrations that a newer release has made; Flyway itself would pass over them. */
  static Optional<SchemaMismatchException> newer(String schema, MigrationInfo[] all) {
    String unknown =
        Arrays.stream(all)
            .filter(each -> isFuture(each.getState()))
            .map(each -> "V" + each.getVersion())
            .collect(Collectors.joining(", "));
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SchemaMismatchException(
                "The schema %s is of a newer release: it has %s, which this release does not know."
                    .formatted(schema, unknown),
                "Run the newer release, or restore the backup made before it was installed."));
  }

  /** Migrations that nobody has made yet; asked where this service may not make them itself. */
  static Optional<SchemaMismatchException> older(String schema, MigrationInfo[] all) {
    String missing =
        Arrays.stream(all)
            .filter(each -> each.getState() == MigrationState.PENDING)
            .map(each -> "V" + each.getVersion())
            .collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SchemaMismatchException(
                "The schema %s is of an older release: it lacks %s.".formatted(schema, missing),
                "Run the migration first (the chart's job, or a start with spring.flyway.enabled=true"
                    + " and the owner's login)."));
  }

  private static boolean isFuture(MigrationState state) {
    return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
  }
}
