package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes who changed how a person is reminded, what they share, and whether they are there. */
@Component
class AuditingEntries {

  private static final List<String> AUDITED = List.of("policyMode", "sharing", "status");

  private final AuditLog audit;

  AuditingEntries(AuditLog audit) {
    this.audit = audit;
  }

  void changed(Actor actor, @Nullable PersonChanged current, PersonChanged next) {
    var detail = new HashMap<String, String>(Changes.of(AUDITED, current, next));
    if (!detail.isEmpty()) {
      detail.put("person", next.person());
      detail.put("version", Integer.toString(next.version()));
      audit.add(next.tenant(), actor, "person-changed", detail);
    }
  }
}
