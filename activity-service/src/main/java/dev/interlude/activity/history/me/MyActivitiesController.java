package dev.interlude.activity.history.me;

import dev.interlude.activity.history.HistorySettings;
import dev.interlude.contracts.PersonKey;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own activities: all that this service holds about them. */
@RestController
@RequestMapping("/v1/me/activities")
@PreAuthorize("hasAuthority('SCOPE_me:read') or hasRole('person')")
@Tag(name = "My activities", description = "What apps reported about the caller.")
class MyActivitiesController {

  /** A device's clock may be a little ahead of ours. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final MyActivities activities;
  private final ExportingActivities exporting;
  private final OwnZone zones;
  private final HistorySettings settings;
  private final Clock clock;

  MyActivitiesController(
      MyActivities activities,
      ExportingActivities exporting,
      OwnZone zones,
      HistorySettings settings,
      Clock clock) {
    this.activities = activities;
    this.exporting = exporting;
    this.zones = zones;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "The caller's activities, newest first, in pages.",
      description =
          "From 'from' (by default the oldest that is kept) to before 'to', both in RFC 3339;"
              + " 'limit' up to 1000, by default 100; 'cursor' is the 'next' of the page before.")
  ResponseEntity<ActivityPage> page(
      Caller caller,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var person = new PersonKey(caller.tenant(), caller.person());
    ZoneId zone = zones.of(person);
    var query = ActivityQuery.of(from, to, type, limit, cursor, settings.oldest(clock), newest());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(ActivityPage.of(zone, query, activities.rows(person, query, query.limit() + 1)));
  }

  /** Written as it is read. */
  @GetMapping("/export")
  @Operation(
      summary = "All activities held about the caller, as one file.",
      description = "'format' is json (the default) or csv (RFC 4180). Noted in the audit log.")
  void export(
      Caller caller,
      @RequestParam(required = false) @Nullable String format,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var person = new PersonKey(caller.tenant(), caller.person());
    ExportFormat wanted = ExportFormat.of(format);
    var head =
        new ExportHead(
            person.tenant(),
            person.person(),
            zones.of(person),
            clock.instant(),
            settings.oldest(clock));
    exporting.note(person, caller.clientId(), wanted);
    response.setContentType(wanted.contentType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + wanted.fileName() + "\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try {
      exporting.write(head, newest(), wanted, response.getOutputStream());
    } catch (IOException | RuntimeException e) {
      CuttingBrokenAnswers.breakOff(request, response, e);
      throw e;
    }
  }

  private Instant newest() {
    return clock.instant().plus(AHEAD);
  }
}
