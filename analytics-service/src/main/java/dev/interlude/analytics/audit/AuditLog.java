package dev.interlude.analytics.audit;

import dev.interlude.contracts.Json;
import dev.interlude.defaults.Caller;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Only ever added to; the database refuses the rest. */
@Component
public class AuditLog {

  private final JdbcClient engine;
  private final Clock clock;

  AuditLog(JdbcClient engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * Adds an entry in the current transaction.
   *
   * @param actor the token's subject
   * @param action what was done, in a word with hyphens
   */
  public void add(Caller caller, String actor, String action, Map<String, String> detail) {
    engine
        .sql(
            """
            INSERT INTO audit_entry (at, tenant, actor, client, action, detail)
            VALUES (?, ?, ?, ?, ?, ?::jsonb)
            """)
        .params(
            clock.instant().atOffset(ZoneOffset.UTC),
            caller.tenant(),
            actor,
            caller.clientId(),
            action,
            Json.mapper().writeValueAsString(detail))
        .update();
  }
}
