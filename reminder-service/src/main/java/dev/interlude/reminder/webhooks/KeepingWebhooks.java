package dev.interlude.reminder.webhooks;

import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.delivery.Targets;
import dev.interlude.reminder.outbound.RefusedUrlException;
import dev.interlude.reminder.outbound.UrlGuard;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and removes webhooks; each change is in the audit log. */
@Service
class KeepingWebhooks {

  private final Webhooks webhooks;
  private final Targets targets;
  private final UrlGuard guard;
  private final AuditLog audit;
  private final WebhookSettings settings;
  private final Clock clock;

  KeepingWebhooks(
      Webhooks webhooks,
      Targets targets,
      UrlGuard guard,
      AuditLog audit,
      WebhookSettings settings,
      Clock clock) {
    this.webhooks = webhooks;
    this.targets = targets;
    this.guard = guard;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  @Transactional
  Webhook add(String tenant, Actor actor, WebhookRequest request) {
    String url = checked(tenant, request);
    List<String> types = request.typesOrAll();
    if (webhooks.of(tenant).size() >= settings.most()) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "too-many-webhooks",
          "There are " + settings.most() + " webhooks already; delete one first.");
    }
    Instant now = clock.instant();
    UUID id = UUID.randomUUID();
    targets.add(new Targets.New(id, tenant, null, WebhookChannel.NAME, types), now);
    targets.change(id, types, request.activeOrTrue(), now);
    webhooks.add(tenant, id, url, Signatures.newSecret(), now);
    audit.add(tenant, actor, "webhook-added", Map.of("webhook", id.toString(), "url", url));
    return found(tenant, id);
  }

  @Transactional
  Webhook change(String tenant, Actor actor, UUID id, WebhookRequest request) {
    found(tenant, id);
    String url = checked(tenant, request);
    Instant now = clock.instant();
    targets.change(id, request.typesOrAll(), request.activeOrTrue(), now);
    webhooks.move(id, url, now);
    audit.add(
        tenant,
        actor,
        "webhook-changed",
        Map.of(
            "webhook",
            id.toString(),
            "url",
            url,
            "active",
            String.valueOf(request.activeOrTrue())));
    return found(tenant, id).withoutSecret();
  }

  /** The secret before signs too for a while. */
  @Transactional
  Webhook replaceSecret(String tenant, Actor actor, UUID id) {
    found(tenant, id);
    Instant now = clock.instant();
    webhooks.replaceSecret(id, Signatures.newSecret(), now.plus(settings.bothSecrets()), now);
    audit.add(tenant, actor, "webhook-secret-replaced", Map.of("webhook", id.toString()));
    return found(tenant, id);
  }

  @Transactional
  void remove(String tenant, Actor actor, UUID id) {
    String url = found(tenant, id).url();
    targets.remove(id);
    audit.add(tenant, actor, "webhook-removed", Map.of("webhook", id.toString(), "url", url));
  }

  Webhook found(String tenant, UUID id) {
    return webhooks
        .find(tenant, id)
        .orElseThrow(
            () -> Problem.of(HttpStatus.NOT_FOUND, "unknown-webhook", "There is no such webhook."));
  }

  private String checked(String tenant, WebhookRequest request) {
    try {
      return guard.allowed(tenant, request.urlGiven()).toString();
    } catch (RefusedUrlException e) {
      throw e.at("/url");
    }
  }
}
