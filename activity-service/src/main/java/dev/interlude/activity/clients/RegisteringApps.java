package dev.interlude.activity.clients;

import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Changes registrations, with an entry of the audit log, and lets the intake know at once. */
@Component
class RegisteringApps {

  private final ClientAppTable table;
  private final ClientRegistry registry;
  private final AuditLog audit;
  private final TransactionOperations transaction;

  RegisteringApps(
      ClientAppTable table,
      ClientRegistry registry,
      AuditLog audit,
      TransactionOperations transaction) {
    this.table = table;
    this.registry = registry;
    this.audit = audit;
    this.transaction = transaction;
  }

  void put(ClientApp app, Actor actor) {
    transaction.executeWithoutResult(
        _ -> {
          table.put(app);
          audit.add(app.tenant(), actor, "client-registered", detail(app));
        });
    registry.refresh();
  }

  /** False when there was none. */
  boolean delete(String tenant, String clientId, Actor actor) {
    Boolean deleted =
        transaction.execute(
            _ -> {
              boolean found = table.delete(tenant, clientId);
              if (found) {
                audit.add(tenant, actor, "client-removed", Map.of("clientId", clientId));
              }
              return found;
            });
    registry.refresh();
    return Boolean.TRUE.equals(deleted);
  }

  private static Map<String, String> detail(ClientApp app) {
    var detail = new HashMap<String, String>();
    detail.put("clientId", app.clientId());
    detail.put("types", String.join(" ", app.types()));
    detail.put("sourcePrefix", app.sourcePrefix());
    if (app.quota() != null) {
      detail.put("eventsPerSecond", String.valueOf(app.quota().eventsPerSecond()));
      detail.put("burst", String.valueOf(app.quota().burst()));
    }
    return detail;
  }
}
