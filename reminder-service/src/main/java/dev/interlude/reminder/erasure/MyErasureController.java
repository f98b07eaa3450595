package dev.interlude.reminder.erasure;

import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.prompts.PersonRef;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me")
@Tag(name = "Me", description = "What is held about a person, with their own token.")
class MyErasureController {

  private final ErasingPeople erasing;
  private final Erasures erasures;
  private final ErasureSettings settings;

  MyErasureController(ErasingPeople erasing, Erasures erasures, ErasureSettings settings) {
    this.erasing = erasing;
    this.erasures = erasures;
    this.settings = settings;
  }

  @DeleteMapping
  @PreAuthorize("hasAuthority('SCOPE_me:write')")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Erase everything that is held about me",
      description =
          "At once in this service; activity-service and analytics-service are asked, and GET"
              + " /v1/me/erasure tells when they have. Whoever was erased is not enrolled any"
              + " more. Asked again, the answer is that of the first time. 403 not-enrolled for"
              + " a person who is not in the directory and was not lately.")
  ErasureStatus erase(Caller caller, Principal principal) {
    var person = new PersonRef(caller.tenant(), caller.person());
    boolean erased = erasing.erase(person, new Actor(principal.getName(), caller.clientId()));
    return status(person)
        .orElseThrow(
            () ->
                erased
                    ? new IllegalStateException("an erasure that nobody noted")
                    : Problem.of(
                        HttpStatus.FORBIDDEN,
                        "not-enrolled",
                        "You are not in the directory of your company: there is nothing to erase"
                            + " here."));
  }

  @GetMapping("/erasure")
  @PreAuthorize("hasAuthority('SCOPE_me:read')")
  @Operation(
      summary = "How far my erasure is",
      description =
          "Needs no enrolment. 404 no-erasure for somebody who was not erased in the last 45 days.")
  ErasureStatus erasure(Caller caller) {
    return status(new PersonRef(caller.tenant(), caller.person()))
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.NOT_FOUND,
                    "no-erasure",
                    "Nothing was erased for you lately; ask for it with DELETE /v1/me."));
  }

  private Optional<ErasureStatus> status(PersonRef person) {
    return erasures.find(person).map(each -> ErasureStatus.of(each, settings.services()));
  }
}
