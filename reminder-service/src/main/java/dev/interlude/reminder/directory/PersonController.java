package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.QueryParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/people")
@PreAuthorize("hasAuthority('SCOPE_directory:write') or hasRole('tenant-admin')")
@Tag(name = "Directory", description = "Who is reminded, where they belong, when they work.")
class PersonController {

  private final EnrollingPeople enrolling;
  private final Deactivating deactivating;
  private final People people;

  PersonController(EnrollingPeople enrolling, Deactivating deactivating, People people) {
    this.enrolling = enrolling;
    this.deactivating = deactivating;
    this.people = people;
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Enrol a person, or change their entry",
      description =
          "Department and site, and what else shall change: fields left out stay as they"
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

  @GetMapping("/{id}")
  @Operation(summary = "The latest version of a person's entry")
  PersonChanged get(Caller caller, @PathVariable String id) {
    return people.find(caller.tenant(), id).orElseThrow(Deactivating::unknown);
  }

  @GetMapping
  @Operation(
      summary = "The people of the directory, a page at a time",
      description =
          "In the order of their ids. limit is 1 to 1,000, 100 unless given; pass next of a page"
              + " on as after for the one that follows. Without next, it was the last.")
  PeoplePage list(Caller caller, HttpServletRequest request) {
    var query = new QueryParameters(request.getParameterMap());
    Integer limit = query.number("limit", 1, PeoplePage.MOST);
    String after = query.text("after", PeoplePage.LONGEST_ID);
    query.refuseIfWrong();
    int size = limit == null ? PeoplePage.USUAL : limit;
    return PeoplePage.of(people.after(caller.tenant(), after == null ? "" : after, size + 1), size);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Let a person go",
      description =
          "Deactivates the person: nothing is due any more, and no fact is taken. After 30 days,"
              + " unless they come back, all services erase what they hold. The person may ask for"
              + " that at once with DELETE /v1/me. Asked again, the day stays the same.")
  Departure delete(Caller caller, Principal principal, @PathVariable String id) {
    return deactivating.deactivate(
        caller.tenant(), new Actor(principal.getName(), caller.clientId()), id);
  }
}
