package dev.interlude.reminder.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.reminder.delivery.Channel;
import dev.interlude.reminder.delivery.Outcome;
import dev.interlude.reminder.delivery.Pending;
import dev.interlude.reminder.outbound.Outbound;
import dev.interlude.reminder.outbound.Outbound.Call;
import dev.interlude.reminder.outbound.Outbound.Reply;
import dev.interlude.reminder.outbound.OutboundException;
import dev.interlude.reminder.outbound.RefusedUrlException;
import dev.interlude.reminder.outbound.RetryAfter;
import dev.interlude.reminder.outbound.UrlGuard;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Posts events to webhooks, signed. */
@Component
class WebhookChannel implements Channel {

  static final String NAME = "webhook";

  private static final int LONGEST_ANSWER = 64 * 1024;
  private static final int GONE = 410;

  private final Webhooks webhooks;
  private final UrlGuard guard;
  private final Outbound outbound;
  private final Clock clock;

  WebhookChannel(Webhooks webhooks, UrlGuard guard, Outbound outbound, Clock clock) {
    this.webhooks = webhooks;
    this.guard = guard;
    this.outbound = outbound;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean forgetsWhatIsGone() {
    return false;
  }

  @Override
  public Outcome send(Pending pending) {
    String tenant = pending.person().tenant();
    return webhooks
        .find(tenant, pending.target())
        .map(webhook -> post(tenant, webhook, pending))
        .orElseGet(() -> new Outcome.Refused(null, "deleted"));
  }

  private Outcome post(String tenant, Webhook webhook, Pending pending) {
    Instant now = clock.instant();
    try {
      Reply reply =
          outbound.send(
              new Call(
                  "POST",
                  guard.allowed(tenant, webhook.url()),
                  headers(webhook, pending, now),
                  pending.body().getBytes(UTF_8),
                  LONGEST_ANSWER));
      if (reply.isSuccess()) {
        return new Outcome.Taken(reply.status());
      }
      return reply.status() == GONE
          ? new Outcome.Gone(reply.status())
          : new Outcome.Failed(reply.status(), "refused", RetryAfter.of(reply, now));
    } catch (OutboundException e) {
      return new Outcome.Failed(null, e.code(), null);
    } catch (RefusedUrlException e) {
      return new Outcome.Failed(null, "not-allowed", null);
    }
  }

  private static Map<String, String> headers(Webhook webhook, Pending pending, Instant now) {
    var headers = new HashMap<String, String>();
    headers.put("Content-Type", "application/cloudevents+json");
    headers.put("webhook-id", pending.id());
    headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
    headers.put(
        "webhook-signature",
        Signatures.of(secrets(webhook, now), pending.id(), now, pending.body()));
    if (pending.replay()) {
      headers.put("interlude-replay", "true");
    }
    return headers;
  }

  private static List<String> secrets(Webhook webhook, Instant now) {
    Instant until = webhook.previousUntil();
    return Stream.concat(
            Stream.ofNullable(webhook.secret()),
            Stream.ofNullable(
                until != null && until.isAfter(now) ? webhook.previousSecret() : null))
        .toList();
  }
}
