package dev.interlude.defaults;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what, when: entries are only ever added, in the transaction of what they tell of. A
 * service that keeps one makes a bean of it, and its own Flyway migrations create the table {@code
 * audit_entry} as in {@code classpath:interlude/audit.sql}, where the working role may only add and
 * read.
 */
public final class AuditLog {
  private final JdbcClient sql;
  private final Clock clock;

  public AuditLog(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Who did it.
   *
   * @param subject of the token
   * @param client the app that the token was issued to
   */
  public record Actor(String subject, String client) {}

  /**
   * Adds an entry.
   *
   * @param action what was done, in a word with hyphens
   * @throws IllegalStateException outside a transaction
   */
  public void add(String tenant, Actor actor, String action, Map<String, String> detail) {
    addAll(tenant, actor, action, List.of(detail));
  }

  /** Adds an entry for each detail, in their order, by one statement. */
  public void addAll(String tenant, Actor actor, String action, List<Map<String, String>> details) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("AuditLog.add needs the transaction of what it tells of");
    }
    sql.sql(
            """
            INSERT INTO audit_entry (at, tenant, actor, client, action, detail)
            SELECT ?, ?, ?, ?, ?, detail
              FROM jsonb_array_elements(?::jsonb) WITH ORDINALITY AS d(detail, n) ORDER BY n
            """)
        .params(
            clock.instant().atOffset(ZoneOffset.UTC),
            tenant,
            actor.subject(),
            actor.client(),
            action,
            JsonMapper.shared().writeValueAsString(details))
        .update();
  }
}
