package dev.interlude.activity.audit;

import dev.interlude.defaults.AuditLog;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit log of this service. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  AuditLog auditLog(JdbcClient sql, Clock clock) {
    return new AuditLog(sql, clock);
  }
}
