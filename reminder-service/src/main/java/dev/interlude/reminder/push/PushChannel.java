package dev.interlude.reminder.push;

import dev.interlude.defaults.Problem;
import dev.interlude.reminder.delivery.Channel;
import dev.interlude.reminder.delivery.Outcome;
import dev.interlude.reminder.delivery.Pending;
import dev.interlude.reminder.outbound.Outbound;
import dev.interlude.reminder.outbound.Outbound.Reply;
import dev.interlude.reminder.outbound.OutboundException;
import dev.interlude.reminder.outbound.RefusedUrlException;
import dev.interlude.reminder.outbound.RetryAfter;
import dev.interlude.reminder.outbound.UrlGuard;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Posts messages to push services. Their receipt is the delivery: browsers say no more. */
@Component
class PushChannel implements Channel {

  static final String NAME = "push";

  private final Subscriptions subscriptions;
  private final PushMessages messages;
  private final PushSettings settings;
  private final UrlGuard guard;
  private final Outbound outbound;
  private final Clock clock;

  PushChannel(
      Subscriptions subscriptions,
      PushMessages messages,
      PushSettings settings,
      UrlGuard guard,
      Outbound outbound,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.messages = messages;
    this.settings = settings;
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
    return true;
  }

  @Override
  public Outcome send(Pending pending) {
    return subscriptions
        .find(pending.person(), pending.target())
        .map(subscription -> post(subscription, pending))
        .orElseGet(() -> new Outcome.Refused(null, "deleted"));
  }

  private Outcome post(Subscription subscription, Pending pending) {
    Instant now = clock.instant();
    try {
      URI endpoint = guard.among(settings.hosts(), subscription.endpoint());
      Reply reply = outbound.send(messages.call(subscription, endpoint, pending, now));
      return switch (reply.status()) {
        case 404, 410 -> new Outcome.Gone(reply.status());
        case 400, 413 -> new Outcome.Refused(reply.status(), "refused");
        default ->
            reply.isSuccess()
                ? new Outcome.Taken(reply.status())
                : new Outcome.Failed(reply.status(), "refused", RetryAfter.of(reply, now));
      };
    } catch (OutboundException e) {
      return new Outcome.Failed(null, e.code(), null);
    } catch (RefusedUrlException e) {
      return new Outcome.Failed(null, "not-allowed", null);
    } catch (Problem e) {
      return new Outcome.Failed(null, "push-off", null);
    }
  }
}
