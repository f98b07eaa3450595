package dev.interlude.analytics.figures.serving;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A data source beside the service's own; never a default candidate, so nobody gets it by chance.
 */
@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {

  @Reader
  @Bean(defaultCandidate = false)
  HikariDataSource readerDataSource(JdbcConnectionDetails engine, ReaderSettings settings) {
    var source = new HikariDataSource();
    source.setPoolName("reader");
    source.setJdbcUrl(engine.getJdbcUrl());
    source.setUsername(settings.username());
    source.setPassword(settings.password());
    source.setMaximumPoolSize(settings.poolSize());
    source.setMinimumIdle(1);
    source.setReadOnly(true);
    source.setConnectionTimeout(settings.connectionTimeout().toMillis());
    source.setValidationTimeout(settings.validationTimeout().toMillis());
    // The service starts while the database is down, and readiness tells.
    source.setInitializationFailTimeout(-1);
    return source;
  }

  @Reader
  @Bean(defaultCandidate = false)
  JdbcClient readerJdbcClient(@Reader DataSource readerDataSource) {
    return JdbcClient.create(readerDataSource);
  }
}
