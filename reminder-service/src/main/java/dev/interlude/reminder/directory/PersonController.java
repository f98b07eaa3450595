package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.directory.EnrollingPeople.Effect;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/people/{id}")
@PreAuthorize("hasAuthority('SCOPE_directory:write') or hasRole('tenant-admin')")
@Tag(name = "Directory", description = "Who is reminded, where they belong, when they work.")
class PersonController {

  private final EnrollingPeople enrolling;
  private final People people;

  PersonController(EnrollingPeople enrolling, People people) {
    this.enrolling = enrolling;
    this.people = people;
  }

  @PutMapping
  @Operation(
      summary = "Enrol a person, or change their entry",
      description =
          "Department, site and zone, and what else shall change: fields left out stay as they"
              + " are. 201 for a new person; a change is a new version; the same content again is"
              + " 200 and no new version. 400 names all wrong fields, 409 unknown-tenant when the"
              + " tenant is not set up.")
  ResponseEntity<PersonChanged> put(
      Caller caller,
      Principal principal,
      @PathVariable String id,
      @RequestBody PersonRequest request) {
    var actor = new Actor(principal.getName(), caller.clientId());
    var enrolled = enrolling.enrol(caller.tenant(), actor, id, request);
    return ResponseEntity.status(
            enrolled.effect() == Effect.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
        .body(enrolled.entry());
  }

  @GetMapping
  @Operation(summary = "The latest version of a person's entry")
  PersonChanged get(Caller caller, @PathVariable String id) {
    return people
        .find(caller.tenant(), id)
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.NOT_FOUND,
                    "unknown-person",
                    "There is no such person here; enrol them with PUT /v1/people/{id}."));
  }
}
