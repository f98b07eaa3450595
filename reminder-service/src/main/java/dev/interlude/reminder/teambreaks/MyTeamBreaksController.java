package dev.interlude.reminder.teambreaks;

import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import dev.interlude.reminder.me.EnrolledPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me/team-breaks")
@Tag(name = "My breaks", description = "A person's own breaks, with their own token.")
class MyTeamBreaksController {

  private final JoiningTeamBreaks joining;
  private final EnrolledPerson enrolled;

  MyTeamBreaksController(JoiningTeamBreaks joining, EnrolledPerson enrolled) {
    this.joining = joining;
    this.enrolled = enrolled;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('SCOPE_me:read')")
  @Operation(summary = "The team breaks of my department and site, and which I have joined")
  List<MyTeamBreak> all(Caller caller) {
    return joining.of(enrolled.timerOf(caller));
  }

  @PutMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasAuthority('SCOPE_me:write')")
  @Operation(
      summary = "Join a team break",
      description =
          "It is due at its time like any other, within my working time; others are told nothing."
              + " 404 for one that is not offered where I am.")
  void join(Caller caller, Principal principal, @PathVariable UUID id) {
    joining.join(enrolled.timerOf(caller), actor(caller, principal), id);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasAuthority('SCOPE_me:write')")
  @Operation(summary = "Leave a team break; not having joined it is no error")
  void leave(Caller caller, Principal principal, @PathVariable UUID id) {
    joining.leave(enrolled.timerOf(caller).person(), actor(caller, principal), id);
  }

  private static Actor actor(Caller caller, Principal principal) {
    return new Actor(principal.getName(), caller.clientId());
  }
}
