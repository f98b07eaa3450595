package dev.interlude.reminder.webhooks;

import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/webhooks")
@PreAuthorize("hasRole('tenant-admin')")
@EnableConfigurationProperties(WebhookSettings.class)
@Tag(name = "Webhooks", description = "A company's bridges to the chat that its people use.")
class WebhookController {

  private final KeepingWebhooks keeping;
  private final Webhooks webhooks;

  WebhookController(KeepingWebhooks keeping, Webhooks webhooks) {
    this.keeping = keeping;
    this.webhooks = webhooks;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Have breaks sent to a URL",
      description =
          "Signed as Standard Webhooks say, with the secret in this answer; it is not shown again.")
  Webhook add(Caller caller, Principal principal, @RequestBody WebhookRequest request) {
    return keeping.add(caller.tenant(), actor(caller, principal), request);
  }

  @GetMapping
  @Operation(summary = "All webhooks of the company")
  List<Webhook> all(Caller caller) {
    return webhooks.of(caller.tenant()).stream().map(Webhook::withoutSecret).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One webhook")
  Webhook get(Caller caller, @PathVariable UUID id) {
    return keeping.found(caller.tenant(), id).withoutSecret();
  }

  @PutMapping("/{id}")
  @Operation(summary = "Change a webhook; active true also ends a pause")
  Webhook change(
      Caller caller, Principal principal, @PathVariable UUID id, @RequestBody WebhookRequest wish) {
    return keeping.change(caller.tenant(), actor(caller, principal), id, wish);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Delete a webhook, with all that waits for it")
  void remove(Caller caller, Principal principal, @PathVariable UUID id) {
    keeping.remove(caller.tenant(), actor(caller, principal), id);
  }

  @PostMapping("/{id}/secret")
  @Operation(
      summary = "Replace the secret",
      description = "Until previousUntil, events carry a signature of the secret before, too.")
  Webhook replaceSecret(Caller caller, Principal principal, @PathVariable UUID id) {
    return keeping.replaceSecret(caller.tenant(), actor(caller, principal), id);
  }

  private static Actor actor(Caller caller, Principal principal) {
    return new Actor(principal.getName(), caller.clientId());
  }
}
