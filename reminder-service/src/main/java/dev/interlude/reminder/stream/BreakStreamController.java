package dev.interlude.reminder.stream;

import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.me.EnrolledPerson;
import dev.interlude.reminder.prompts.PersonRef;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_me:read')")
@Tag(name = "My breaks", description = "A person's own breaks, with their own token.")
class BreakStreamController {

  private static final Logger LOG = LoggerFactory.getLogger(BreakStreamController.class);

  private static final int LONGEST_WAIT_SECONDS = 60;

  private final Listening listening;
  private final EnrolledPerson enrolled;
  private final StreamSettings settings;

  /** Tokens live by true time. */
  private final Clock tokenClock = Clock.systemUTC();

  BreakStreamController(Listening listening, EnrolledPerson enrolled, StreamSettings settings) {
    this.listening = listening;
    this.enrolled = enrolled;
    this.settings = settings;
  }

  @GetMapping(path = "/v1/me/breaks/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "What is said about the caller's breaks, as Server-Sent Events",
      description =
          "break.due, break.withdrawn, break.expired and break.delivered as CloudEvents, each"
              + " within a second. The stream begins with the break that is open now, or, with"
              + " Last-Event-ID, with what was said since. It ends with the token, with the event"
              + " reauthenticate; a line that begins with a colon is a sign of life.")
  void stream(
      Caller caller,
      Authentication authentication,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      HttpServletResponse response) {
    PersonRef person = enrolled.of(caller);
    // A client cannot mend the id that it was given by somebody else: it begins anew.
    Position after = lastEventId == null ? null : Position.parse(lastEventId).orElse(null);
    try (Listener listener = listening.begin(person, after)) {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding("UTF-8");
      response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
      // Proxies that collect answers would keep the news to themselves.
      response.setHeader("X-Accel-Buffering", "no");
      Instant expiry = expiryOf(authentication);
      Instant until = expiry == null ? tokenClock.instant().plus(settings.sessionCheck()) : expiry;
      new SseWriter(response.getOutputStream(), settings.heartbeat(), tokenClock)
          .write(listener, until, expiry != null);
    } catch (IOException e) {
      LOG.debug("A stream's client has gone");
    }
  }

  @GetMapping(path = "/v1/me/breaks/events", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "The same for clients that cannot read a stream: waits for news",
      description =
          "Answers as soon as there is something, else after wait seconds with an empty list. Pass"
              + " after on to the next call; without it the answer begins with the break that is"
              + " open now.")
  ResponseEntity<String> events(
      Caller caller,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "25") int wait) {
    PersonRef person = enrolled.of(caller);
    if (wait < 0 || wait > LONGEST_WAIT_SECONDS) {
      throw invalid("wait", "wait is 0 to " + LONGEST_WAIT_SECONDS + " seconds");
    }
    Position place =
        after == null
            ? null
            : Position.parse(after)
                .orElseThrow(() -> invalid("after", "after is what the last answer said"));
    try (Listener listener = listening.begin(person, place)) {
      return ResponseEntity.ok()
          .cacheControl(CacheControl.noStore())
          .body(NewsAnswer.collect(listener, Duration.ofSeconds(wait)));
    }
  }

  private static Problem invalid(String parameter, String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", detail + ".")
        .with("parameter", parameter);
  }

  /** Null for a login session. */
  private static @Nullable Instant expiryOf(Authentication authentication) {
    return authentication.getPrincipal() instanceof Jwt token ? token.getExpiresAt() : null;
  }
}
