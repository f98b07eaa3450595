package dev.interlude.reminder.freebusy;

import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.engine.Timers;
import dev.interlude.reminder.freebusy.FreeBusyRows.FreeBusy;
import dev.interlude.reminder.me.EnrolledPerson;
import dev.interlude.reminder.outbound.InvalidField;
import dev.interlude.reminder.outbound.RefusedUrlException;
import dev.interlude.reminder.outbound.UrlGuard;
import dev.interlude.reminder.prompts.PersonRef;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me/free-busy")
@EnableConfigurationProperties(FreeBusySettings.class)
@Tag(name = "Free/busy", description = "Meetings from the caller's own calendar.")
class FreeBusyController {

  private final FreeBusyRows calendars;
  private final Timers timers;
  private final TransactionTemplate transactions;
  private final EnrolledPerson enrolled;
  private final UrlGuard guard;
  private final Clock clock;

  FreeBusyController(
      FreeBusyRows calendars,
      Timers timers,
      TransactionTemplate transactions,
      EnrolledPerson enrolled,
      UrlGuard guard,
      Clock clock) {
    this.calendars = calendars;
    this.timers = timers;
    this.transactions = transactions;
    this.enrolled = enrolled;
    this.guard = guard;
    this.clock = clock;
  }

  record Wish(
      @Schema(description = "https or webcal, on a host among the allowedHosts of the tenant")
          @Nullable String url) {}

  @PutMapping
  @PreAuthorize("hasAuthority('SCOPE_me:write')")
  @Operation(
      summary = "Have no breaks in the meetings of a calendar",
      description =
          "An iCalendar file with events or free/busy times. A break that would be due in a"
              + " meeting is due at its end. Only when the meetings of the next days"
              + " are is kept, not what they are about. It is looked at within a minute, and then"
              + " every 15 to 20.")
  FreeBusy put(Caller caller, @RequestBody Wish wish) {
    PersonRef person = enrolled.of(caller);
    String given = wish.url();
    if (given == null) {
      throw InvalidField.of("/url", "is missing");
    }
    try {
      String https = given.startsWith("webcal://") ? given.replaceFirst("webcal", "https") : given;
      String url = guard.allowed(person.tenant(), https).toString();
      transactions.executeWithoutResult(
          transaction -> {
            Instant now = clock.instant();
            calendars.put(person, url, now);
            timers.passOverWaiting(person, now);
          });
    } catch (RefusedUrlException e) {
      throw e.at("/url");
    }
    return found(person);
  }

  @GetMapping
  @PreAuthorize("hasAuthority('SCOPE_me:read')")
  @Operation(
      summary = "The calendar that is looked at, and how the last look ended; 404 without one",
      description =
          "state: waiting, ok, or what is wrong: not-allowed, blocked-address, unreachable, timeout,"
              + " too-large, status-<code>, no-calendar, cut-off, too-many-events. passedOver counts"
              + " events that repeat in ways that are not followed.")
  FreeBusy get(Caller caller) {
    return found(enrolled.of(caller));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasAuthority('SCOPE_me:write')")
  @Operation(summary = "Look at no calendar any more, and forget its meetings")
  void remove(Caller caller) {
    PersonRef person = enrolled.of(caller);
    transactions.executeWithoutResult(
        transaction -> {
          calendars.remove(person);
          timers.passOverWaiting(person, clock.instant());
        });
  }

  private FreeBusy found(PersonRef person) {
    return calendars
        .find(person, clock.instant())
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.NOT_FOUND, "no-free-busy", "No calendar is looked at; PUT one."));
  }
}
