package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    changed(actor, next.tenant(), details(current, next).stream().toList());
  }

  /** The same of many people of one tenant. */
  void changed(Actor actor, List<Draft> drafts) {
    changed(
        actor,
        drafts.getFirst().entry().tenant(),
        drafts.stream().flatMap(each -> details(each.current(), each.entry()).stream()).toList());
  }

  private void changed(Actor actor, String tenant, List<Map<String, String>> details) {
    if (!details.isEmpty()) {
      audit.addAll(tenant, actor, "person-changed", details);
    }
  }

  private static Optional<Map<String, String>> details(
      @Nullable PersonChanged current, PersonChanged next) {
    var detail = new HashMap<String, String>(Changes.of(AUDITED, current, next));
    if (detail.isEmpty()) {
      return Optional.empty();
    }
    detail.put("person", next.person());
    detail.put("version", Integer.toString(next.version()));
    return Optional.of(detail);
  }
}
