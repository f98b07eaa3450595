package dev.interlude.reminder.calendarlink;

import dev.interlude.reminder.calendarlink.CalendarLinks.Read;
import dev.interlude.reminder.engine.PlannedBreaks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves calendars to whoever has the link. Refusals have no body: a problem would repeat the path,
 * and the secret with it.
 */
@RestController
@SecurityRequirements
@Tag(name = "Calendar link")
class CalendarController {

  private static final Duration AHEAD = Duration.ofDays(7);
  private static final Duration FRESH = Duration.ofMinutes(15);
  private static final int MOST = 1_000;
  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

  private final CalendarLinks links;
  private final PlannedBreaks planned;
  private final CalendarLinkSettings settings;
  private final Clock clock;

  CalendarController(
      CalendarLinks links, PlannedBreaks planned, CalendarLinkSettings settings, Clock clock) {
    this.links = links;
    this.planned = planned;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/v1/calendars/{secret}.ics")
  @Operation(
      summary = "The next 7 days of a person's planned breaks, without a token",
      description = "404 for a link that is none, or none any more; 429 when it is read too often.")
  ResponseEntity<byte[]> calendar(@PathVariable String secret) {
    Instant now = clock.instant();
    Read read = Secret.parse(secret).flatMap(parsed -> links.read(parsed, now)).orElse(null);
    if (read == null) {
      return refusal(HttpStatus.NOT_FOUND).build();
    }
    if (read.reads() > settings.readsPerHour()) {
      return refusal(HttpStatus.TOO_MANY_REQUESTS)
          .header(HttpHeaders.RETRY_AFTER, String.valueOf(FRESH.toSeconds()))
          .build();
    }
    String salt = HexFormat.of().formatHex(new Secret(secret).hash());
    byte[] body =
        BreakCalendar.of(
            planned.between(read.person(), now, now.plus(AHEAD), MOST),
            read.createdAt(),
            salt,
            read.language());
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
        .eTag(DigestUtils.md5DigestAsHex(body))
        .header("X-Robots-Tag", "noindex")
        .body(body);
  }

  private static ResponseEntity.BodyBuilder refusal(HttpStatus status) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
  }
}
