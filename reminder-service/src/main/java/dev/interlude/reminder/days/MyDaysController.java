package dev.interlude.reminder.days;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.me.EnrolledPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_me:write')")
@Tag(name = "My days", description = "What the caller takes back.")
class MyDaysController {

  private static final int DAYS_HELD = 400;

  private final EnrolledPerson enrolled;
  private final TakingBackDays takingBack;
  private final Clock clock;

  MyDaysController(EnrolledPerson enrolled, TakingBackDays takingBack, Clock clock) {
    this.enrolled = enrolled;
    this.takingBack = takingBack;
    this.clock = clock;
  }

  @DeleteMapping("/v1/me/days/{date}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Take a day of the caller back: it is empty for good.",
      description =
          "The same as DELETE /v1/me/days/{date} of activity-service, for the page of this service."
              + " The date is the caller's local one, today or one of the 400 days before. Asking"
              + " again changes nothing. 409 deactivated for a person whose entry is so.")
  void takeBack(Caller caller, @PathVariable LocalDate date) {
    PersonChanged person = enrolled.timerOf(caller).person();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, person.zone());
    if (date.isAfter(today) || date.isBefore(today.minusDays(DAYS_HELD))) {
      throw Problem.of(
              HttpStatus.BAD_REQUEST, "invalid", "The request has invalid fields; see errors.")
          .with(
              "errors",
              List.of(
                  Map.of("pointer", "/date", "detail", "is today or one of the 400 days before")));
    }
    if (person.status() != PersonStatus.ACTIVE) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "deactivated",
          "Your entry in the directory is deactivated, so no day can be taken back; all of it can"
              + " be erased.");
    }
    takingBack.takeBack(person, date, now);
  }
}
