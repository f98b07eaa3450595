package dev.interlude.reminder.calendarlink;

import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import dev.interlude.reminder.engine.Timer;
import dev.interlude.reminder.me.EnrolledPerson;
import dev.interlude.reminder.policy.ChangingWishes;
import dev.interlude.reminder.prompts.PersonRef;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping("/v1/me/calendar-link")
@EnableConfigurationProperties(CalendarLinkSettings.class)
@Tag(name = "Calendar link", description = "A person's planned breaks in their own calendar.")
class CalendarLinkController {

  private final CalendarLinks links;
  private final EnrolledPerson enrolled;
  private final ChangingWishes wishes;
  private final CalendarLinkSettings settings;
  private final Clock clock;

  CalendarLinkController(
      CalendarLinks links,
      EnrolledPerson enrolled,
      ChangingWishes wishes,
      CalendarLinkSettings settings,
      Clock clock) {
    this.links = links;
    this.wishes = wishes;
    this.enrolled = enrolled;
    this.settings = settings;
    this.clock = clock;
  }

  record NewLink(String url, Instant createdAt) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAuthority('SCOPE_me:write')")
  @Operation(
      summary = "Make a secret link, in place of the one before",
      description =
          "Whoever has the link sees when the caller's next breaks are planned. It is shown now and"
              + " never again.")
  NewLink make(Caller caller) {
    PersonRef person = enrolled.of(caller);
    Secret secret = Secret.random();
    Instant now = clock.instant();
    links.put(person, secret, now);
    URI base = settings.baseUrl();
    var url =
        base == null
            ? ServletUriComponentsBuilder.fromCurrentContextPath()
            : UriComponentsBuilder.fromUri(base);
    return new NewLink(url.path("/v1/calendars/" + secret.letters() + ".ics").toUriString(), now);
  }

  @GetMapping
  @PreAuthorize("hasAuthority('SCOPE_me:read')")
  @Operation(summary = "Since when there is a link, and when it was read last; 404 without one")
  KnownLink get(Caller caller) {
    return KnownLink.of(enrolled.timerOf(caller), links);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasAuthority('SCOPE_me:write')")
  @Operation(
      summary = "Take the link back at once; no link is no error",
      description = "Breaks are said to be due again, if the link was to be the only channel.")
  void remove(Caller caller, Principal principal) {
    Timer timer = enrolled.timerOf(caller);
    links.remove(new PersonRef(timer.person().tenant(), timer.person().person()));
    if (timer.policy().isCalendarOnly()) {
      wishes.showByCalendarOnly(timer.person(), actor(caller, principal), false);
    }
  }

  private static Actor actor(Caller caller, Principal principal) {
    return new Actor(principal.getName(), caller.clientId());
  }
}
