package dev.interlude.analytics.mydays;

import static dev.interlude.analytics.forms.Form.CSV_TYPE;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.interlude.analytics.dates.DateRange;
import dev.interlude.analytics.forms.Form;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The caller's own person-days; with a weak ETag, so that asking each second costs little. */
@RestController
@RequestMapping("/v1/me/days")
@PreAuthorize("hasAuthority('SCOPE_me:read') or hasRole('person')")
@Tag(name = "My days", description = "What is known of the caller's days.")
class MyDaysController {

  private final EnrolledCaller enrolled;
  private final MyDays myDays;
  private final MyTimelines myTimelines;
  private final Clock clock;

  MyDaysController(EnrolledCaller enrolled, MyDays myDays, MyTimelines myTimelines, Clock clock) {
    this.enrolled = enrolled;
    this.myDays = myDays;
    this.myTimelines = myTimelines;
    this.clock = clock;
  }

  @GetMapping(produces = {APPLICATION_JSON_VALUE, CSV_TYPE})
  @Operation(
      summary = "The caller's days, oldest first, with the names of docs/metrics.md.",
      description =
          """
          Dates of which nothing is known are left out. As CSV (RFC 4180) there is a column for \
          each number. 400 invalid-range for dates in the wrong order or more than 400 of them, \
          403 not-enrolled while the directory does not hold the caller.""")
  @Nullable ResponseEntity<String> days(
      Caller caller,
      @Parameter(description = "first date; by default 13 days before the last")
          @RequestParam(required = false)
          @Nullable LocalDate from,
      @Parameter(description = "last date; by default today where days begin first (UTC+14)")
          @RequestParam(required = false)
          @Nullable LocalDate to,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      ServletWebRequest request) {
    DateRange range = DateRange.of(from, to, DateRange.latestToday(clock));
    var person = enrolled.require(caller);
    var answer = new OwnAnswer(form(accept), myDays.version(person, range));
    return request.checkNotModified(answer.eTag())
        ? null
        : switch (answer.form()) {
          case JSON -> answer.with(myDays.json(person, range));
          case CSV ->
              answer.asFile(
                  "days-%s-%s".formatted(range.from(), range.to()),
                  DaysCsv.of(myDays.summaries(person, range)));
        };
  }

  @GetMapping(
      path = "/{date}/timeline",
      produces = {APPLICATION_JSON_VALUE, CSV_TYPE})
  @Operation(
      summary = "The resolved segments of one of the caller's days, with their evidence.",
      description =
          """
          Segments in order of time, with the offset of the caller's zone; a gap between two of \
          them is a segment of the state unrecorded, without evidence. A day that the caller took \
          back is cleared and has none. 404 day-unknown when nothing is known of the day, 404 \
          timeline-unknown when an older release summarised it.""")
  @Nullable ResponseEntity<?> timeline(
      Caller caller,
      @Parameter(description = "a date of the calendar, as 2026-11-16") @PathVariable
          LocalDate date,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      ServletWebRequest request) {
    LocalDate asked = DateRange.requireWritable("/date", date);
    MyTimelines.Found found = myTimelines.find(enrolled.require(caller), asked);
    var answer = new OwnAnswer(form(accept), found.version());
    return request.checkNotModified(answer.eTag())
        ? null
        : switch (answer.form()) {
          case JSON -> answer.with(found.timeline());
          case CSV -> answer.asFile("timeline-" + asked, found.timeline().csv());
        };
  }

  private static Form form(@Nullable String accept) {
    return Form.of(MediaType.parseMediaTypes(accept));
  }
}
