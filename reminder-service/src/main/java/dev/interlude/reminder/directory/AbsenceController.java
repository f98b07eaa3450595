package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/people/{id}/absences")
@PreAuthorize("hasAuthority('SCOPE_directory:write') or hasRole('tenant-admin')")
@Tag(name = "Directory", description = "Who is reminded, where they belong, when they work.")
class AbsenceController {

  private final EnrollingPeople enrolling;
  private final People people;
  private final Clock clock;

  AbsenceController(EnrollingPeople enrolling, People people, Clock clock) {
    this.enrolling = enrolling;
    this.people = people;
    this.clock = clock;
  }

  @PutMapping
  @Transactional
  @Operation(
      summary = "Say when a person does not work",
      description =
          "All their absences, in the place of those before, and of nonWorkingDates of the entry;"
              + " public holidays stay. [] for none. From last year to three years ahead, at most 1,000"
              + " days. The answer is the entry.")
  public PersonChanged put(
      Caller caller,
      Principal principal,
      @PathVariable String id,
      @RequestBody AbsenceRequest request) {
    PersonChanged current = people.lock(caller.tenant(), id).orElseThrow(Deactivating::unknown);
    return enrolling
        .enrol(
            caller.tenant(),
            new Actor(principal.getName(), caller.clientId()),
            id,
            PersonRequest.keeping(current)
                .withNonWorkingDates(request.dates(DateLimits.at(clock.instant()))))
        .entry();
  }
}
