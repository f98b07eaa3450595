package dev.interlude.defaults.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.context.SmartLifecycle;

/** Looks at the schema as the working role, where somebody else migrates it. */
final class SchemaCheck implements SmartLifecycle {

  private final DataSource database;
  private final SchemaSettings settings;
  private volatile boolean checked;

  SchemaCheck(DataSource database, SchemaSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  @Override
  public void start() {
    var flyway =
        Flyway.configure()
            .dataSource(database)
            .defaultSchema(settings.schema())
            .locations(settings.locations().toArray(String[]::new))
            .connectRetries(settings.connectRetries())
            .load();
    MigrationInfo[] all = flyway.info().all();
    KnownSchema.newer(settings.schema(), all)
        .or(() -> KnownSchema.older(settings.schema(), all))
        .ifPresent(
            fault -> {
              throw fault;
            });
    checked = true;
  }

  @Override
  public void stop() {
    checked = false;
  }

  @Override
  public boolean isRunning() {
    return checked;
  }

  /** Before anything that reads or writes. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
