package dev.interlude.defaults.schema;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** A service migrates its schema, or looks whether somebody did; one from the future it leaves. */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
    beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
@ConditionalOnClass({Flyway.class, FlywayMigrationStrategy.class})
class SchemaAutoConfiguration {

  @Bean
  FlywayMigrationStrategy migrateKnownSchemas() {
    return flyway -> {
      Configuration settings = flyway.getConfiguration();
      String schema =
          Objects.requireNonNullElseGet(
              settings.getDefaultSchema(), () -> String.join(", ", settings.getSchemas()));
      KnownSchema.newer(schema, flyway.info().all())
          .ifPresent(
              fault -> {
                throw fault;
              });
      flyway.migrate();
    };
  }

  @Bean
  @ConditionalOnProperty("interlude.schema.check")
  @ConditionalOnBooleanProperty(name = "spring.flyway.enabled", havingValue = false)
  SchemaCheck schemaCheck(DataSource database, Environment environment) {
    String schema = environment.getProperty("spring.flyway.default-schema");
    return new SchemaCheck(
        database,
        new SchemaSettings(
            schema == null ? environment.getRequiredProperty("spring.flyway.schemas") : schema,
            List.of("classpath:db/migration"),
            environment.getProperty("spring.flyway.connect-retries", Integer.class, 10)));
  }
}
