package dev.interlude.reminder.webhooks;

import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import dev.interlude.reminder.delivery.DeliveryHistory;
import dev.interlude.reminder.delivery.DeliveryHistory.Sent;
import dev.interlude.reminder.outbound.InvalidField;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/webhooks/{id}")
@PreAuthorize("hasRole('tenant-admin')")
@Tag(name = "Webhooks", description = "A company's bridges to the chat that its people use.")
class WebhookDeliveryController {

  private static final int MOST = 500;
  private static final List<String> STATES = List.of("waiting", "delivered", "over", "failed");

  private final KeepingWebhooks keeping;
  private final ReplayingWebhooks replaying;
  private final DeliveryHistory history;
  private final Clock clock;

  WebhookDeliveryController(
      KeepingWebhooks keeping, ReplayingWebhooks replaying, DeliveryHistory history, Clock clock) {
    this.keeping = keeping;
    this.replaying = replaying;
    this.history = history;
    this.clock = clock;
  }

  /** What was said from one time to before another. */
  record Replay(@Nullable Instant from, @Nullable Instant to) {}

  record Queued(int queued) {}

  @GetMapping("/deliveries")
  @Operation(
      summary = "What was sent, newest first",
      description = "At most 500; for the next page, pass the last saidAt as before.")
  List<Sent> deliveries(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Instant before,
      @RequestParam(defaultValue = "100") int limit) {
    keeping.found(caller.tenant(), id);
    if (limit < 1 || limit > MOST) {
      throw InvalidField.of("/limit", "is 1 to " + MOST);
    }
    if (state != null && !STATES.contains(state)) {
      throw InvalidField.of("/state", "is one of " + String.join(", ", STATES));
    }
    return history.latest(id, state, before, limit);
  }

  @PostMapping("/replays")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Send again what was said from one time to before another",
      description =
          "With the same webhook-id, and the header interlude-replay: true. Breaks that are over"
              + " are sent too, as expiresAt tells; such a receipt is no delivery.")
  Queued replay(
      Caller caller, Principal principal, @PathVariable UUID id, @RequestBody Replay wish) {
    keeping.found(caller.tenant(), id);
    Instant now = clock.instant();
    Instant from = wish.from();
    Instant to = wish.to();
    if (from == null || from.isBefore(now.minus(history.kept()))) {
      throw InvalidField.of("/from", "lies at most " + history.kept().toDays() + " days back");
    }
    if (to == null || !from.isBefore(to) || to.isAfter(now)) {
      throw InvalidField.of("/to", "lies after from, and not ahead of now");
    }
    var actor = new Actor(principal.getName(), caller.clientId());
    return new Queued(replaying.replay(caller.tenant(), actor, id, from, to, now));
  }
}
