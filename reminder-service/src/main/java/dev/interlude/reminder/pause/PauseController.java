package dev.interlude.reminder.pause;

import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.me.EnrolledPerson;
import dev.interlude.reminder.prompts.PersonRef;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.KafkaException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me/pause")
@PreAuthorize("hasAuthority('SCOPE_me:write')")
@Tag(name = "My breaks", description = "A person's own breaks, with their own token.")
class PauseController {

  private static final Duration LONGEST = Duration.ofDays(30);

  private final Pausing pausing;
  private final EnrolledPerson enrolled;
  private final Clock clock;

  PauseController(Pausing pausing, EnrolledPerson enrolled, Clock clock) {
    this.pausing = pausing;
    this.enrolled = enrolled;
    this.clock = clock;
  }

  record Pause(
      @Schema(description = "At most 30 days ahead; fractions of a second are cut off")
          @Nullable Instant until) {}

  @PutMapping
  @Operation(
      summary = "Be left in peace until a time",
      description =
          "Nothing is due until then, and a break that is open is withdrawn, with the reason pause."
              + " Another pause takes the place of the one before. GET /v1/me/breaks/next shows"
              + " it.")
  Pause pause(Caller caller, @RequestBody Pause wished) {
    PersonRef person = enrolled.of(caller);
    Instant now = clock.instant();
    Instant until = wished.until();
    if (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw Problem.of(
              HttpStatus.BAD_REQUEST, "invalid", "The request has invalid fields; see errors.")
          .with(
              "errors",
              List.of(
                  Map.of(
                      "pointer",
                      "/until",
                      "detail",
                      "is a time ahead of now, by at most 30 days")));
    }
    Instant whole = until.truncatedTo(ChronoUnit.SECONDS);
    try {
      pausing.pause(person, now, whole);
    } catch (KafkaException e) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "try-again",
              "An open break could not be withdrawn, so nothing was changed; try again.")
          .header(HttpHeaders.RETRY_AFTER, "5");
    }
    return new Pause(whole);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "End the pause",
      description = "Nothing is due at once: intervals were counted on. No pause is no error.")
  void resume(Caller caller) {
    pausing.resume(enrolled.of(caller), clock.instant());
  }
}
