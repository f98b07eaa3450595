package dev.interlude.reminder.policy;

import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Outbox;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the policies of tenants, departments and people; timers follow. */
@Service
class ChangingPolicies {

  private final TransactionTemplate transactions;
  private final AddingVersions adding;
  private final Outbox outbox;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  ChangingPolicies(
      TransactionTemplate transactions,
      AddingVersions adding,
      Outbox outbox,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.transactions = transactions;
    this.adding = adding;
    this.outbox = outbox;
    this.audit = audit;
    this.events = events;
  }

  /** The same content again is no new version. */
  Version change(Actor actor, Change change) {
    Version version =
        Objects.requireNonNull(transactions.execute(transaction -> add(actor, change)));
    events.publishEvent(new VersionAdded(change.tenant()));
    return version;
  }

  private Version add(Actor actor, Change change) {
    return adding
        .add(change)
        .map(
            version -> {
              audit(actor, change, version);
              PolicyRecords.of(version).ifPresent(outbox::add);
              return version;
            })
        .or(() -> adding.lockLatest(change.tenant(), change.scope()))
        .orElseThrow();
  }

  private void audit(Actor actor, Change change, Version version) {
    Map<String, String> detail = new HashMap<>();
    detail.put("scope", change.scope().text());
    detail.put("version", Integer.toString(version.version()));
    detail.put("reason", change.reason());
    detail.put("content", version.content() == null ? "none" : version.content());
    audit.add(change.tenant(), actor, "policy-changed", detail);
  }
}
