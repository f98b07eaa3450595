package dev.interlude.reminder.webhooks;

import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.delivery.DeliveryHistory;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends again what a webhook missed; each replay is in the audit log, as it names people. */
@Service
class ReplayingWebhooks {

  private final DeliveryHistory history;
  private final AuditLog audit;
  private final WebhookSettings settings;

  ReplayingWebhooks(DeliveryHistory history, AuditLog audit, WebhookSettings settings) {
    this.history = history;
    this.audit = audit;
    this.settings = settings;
  }

  /** Returns how many events are sent again. */
  @Transactional
  int replay(String tenant, Actor actor, UUID id, Instant from, Instant to, Instant now) {
    int most = settings.mostReplayed();
    int queued = history.replay(id, from, to, most, now);
    if (queued > most) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "too-many",
          "There are more than " + most + " events in that time; ask for a shorter one.");
    }
    audit.add(
        tenant,
        actor,
        "webhook-replayed",
        Map.of(
            "webhook",
            id.toString(),
            "from",
            from.toString(),
            "to",
            to.toString(),
            "queued",
            Integer.toString(queued)));
    return queued;
  }
}
