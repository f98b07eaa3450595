package dev.interlude.analytics.mydays;

import dev.interlude.analytics.dates.DateRange;
import dev.interlude.analytics.people.Directory;
import dev.interlude.contracts.PersonKey;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The caller's own person-days. */
@RestController
class MyDaysController {

  /** The person's zone may be ahead of ours. */
  private static final ZoneOffset WHERE_DAYS_BEGIN = ZoneOffset.ofHours(14);

  private final MyDays myDays;
  private final Directory directory;
  private final Clock clock;

  MyDaysController(MyDays myDays, Directory directory, Clock clock) {
    this.myDays = myDays;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * The person-days of a range, oldest first, with the names of metrics.md; dates of which nothing
   * is known are left out. With a weak ETag, so that asking each second costs little. 403 {@code
   * not-enrolled} while the directory does not hold the person.
   *
   * @param from first date; by default 13 days before the last
   * @param to last date; by default today where days begin first (UTC+14), so that nobody's today
   *     is missing
   */
  @GetMapping(path = "/v1/me/days", produces = MediaType.APPLICATION_JSON_VALUE)
  @PreAuthorize("hasAuthority('SCOPE_me:read') or hasRole('person')")
  @Nullable ResponseEntity<String> days(
      Caller caller,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      ServletWebRequest request) {
    var person = new PersonKey(caller.tenant(), caller.person());
    DateRange range = DateRange.of(from, to, LocalDate.now(clock.withZone(WHERE_DAYS_BEGIN)));
    requireEnrolled(person);
    String eTag = myDays.eTag(person, range);
    if (request.checkNotModified(eTag)) {
      return null;
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(eTag)
        .body(myDays.json(person, range));
  }

  private void requireEnrolled(PersonKey person) {
    if (!directory.holds(person)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-enrolled",
          "The directory of your company does not hold you (yet); ask whoever runs it to enrol"
              + " you.");
    }
  }
}
