package dev.interlude.reminder.directory;

import dev.interlude.defaults.AuditLog;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the directory keeps beside its rows. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

  @Bean
  AuditLog auditLog(JdbcClient jdbc, Clock clock) {
    return new AuditLog(jdbc, clock);
  }
}
