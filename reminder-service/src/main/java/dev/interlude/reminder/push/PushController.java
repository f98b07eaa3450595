package dev.interlude.reminder.push;

import dev.interlude.defaults.Caller;
import dev.interlude.reminder.me.EnrolledPerson;
import dev.interlude.reminder.outbound.UrlGuard;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.push.Subscriptions.Browser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@EnableConfigurationProperties(PushSettings.class)
@Tag(name = "Web Push", description = "Breaks as messages to the caller's browsers.")
class PushController {

  private final Subscriptions subscriptions;
  private final PushKeys keys;
  private final PushSettings settings;
  private final UrlGuard guard;
  private final EnrolledPerson enrolled;
  private final Clock clock;

  PushController(
      Subscriptions subscriptions,
      PushKeys keys,
      PushSettings settings,
      UrlGuard guard,
      EnrolledPerson enrolled,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.keys = keys;
    this.settings = settings;
    this.guard = guard;
    this.enrolled = enrolled;
    this.clock = clock;
  }

  record Key(String publicKey) {}

  record Added(UUID id) {}

  @GetMapping("/v1/push/key")
  @Operation(
      summary = "The key that a browser subscribes with",
      description = "applicationServerKey; 404 push-off when the installation has none.")
  Key key() {
    return new Key(keys.publicKey());
  }

  @PostMapping("/v1/me/push-subscriptions")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('SCOPE_me:write')")
  @Operation(
      summary = "Have breaks sent to this browser",
      description =
          "The body is what PushSubscription.toJSON() gives. The same endpoint again takes the place"
              + " of the one before.")
  Added add(Caller caller, @RequestBody SubscriptionRequest request) {
    PersonRef person = enrolled.of(caller);
    keys.publicKey();
    Subscription subscription = request.checked(guard, settings.hosts());
    subscriptions.add(person, subscription, settings.mostOfPerson(), clock.instant());
    return new Added(subscription.id());
  }

  @GetMapping("/v1/me/push-subscriptions")
  @PreAuthorize("hasAuthority('SCOPE_me:read')")
  @Operation(summary = "The caller's browsers, newest first")
  List<Browser> all(Caller caller) {
    return subscriptions.of(enrolled.of(caller));
  }

  @DeleteMapping("/v1/me/push-subscriptions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasAuthority('SCOPE_me:write')")
  @Operation(summary = "Send nothing more to a browser; one that is gone is no error")
  void remove(Caller caller, @PathVariable UUID id) {
    subscriptions.remove(enrolled.of(caller), id);
  }
}
