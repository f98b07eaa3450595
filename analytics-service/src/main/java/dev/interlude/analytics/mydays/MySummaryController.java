package dev.interlude.analytics.mydays;

import dev.interlude.analytics.dates.DateRange;
import dev.interlude.analytics.people.Directory;
import dev.interlude.analytics.people.PersonHistory;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonKey;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's streak and their comparison with their own past. */
@RestController
@PreAuthorize("hasAuthority('SCOPE_me:read') or hasRole('person')")
@Tag(name = "My days")
class MySummaryController {

  private static final int DAYS_KEPT = 400;

  private final EnrolledCaller enrolled;
  private final Directory directory;
  private final OwnDays days;
  private final Clock clock;

  MySummaryController(EnrolledCaller enrolled, Directory directory, OwnDays days, Clock clock) {
    this.enrolled = enrolled;
    this.directory = directory;
    this.days = days;
    this.clock = clock;
  }

  @GetMapping("/v1/me/summary")
  @Operation(
      summary = "The caller's streak, and this week beside the four weeks before.",
      description =
          """
          A streak is scheduled workdays in a row, each with a completed break, prompted or \
          spontaneous; days off, holidays, absences and days that were taken back are passed over, \
          and today counts only once it has a break. Both spans are of scheduled workdays: sitting \
          by valid days, breaks by days that have ended; averages are to 0.1, and null without a \
          day. Nobody but the caller can ask for it. 403 not-enrolled while the directory does not \
          hold the caller.""")
  ResponseEntity<MySummary> summary(Caller caller) {
    PersonKey person = enrolled.require(caller);
    Optional<PersonHistory> history = directory.person(person);
    ZoneId zone =
        history
            .flatMap(known -> known.before(clock.instant()))
            .map(PersonChanged::zone)
            .orElse(ZoneOffset.UTC);
    LocalDate today = LocalDate.now(clock.withZone(zone));
    var range = new DateRange(today.minusDays(DAYS_KEPT - 1), today);
    Predicate<LocalDate> isWorkday =
        date -> history.filter(known -> known.isScheduledWorkday(date)).isPresent();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(MySummary.of(range, zone, isWorkday, days.of(person, range)));
  }
}
