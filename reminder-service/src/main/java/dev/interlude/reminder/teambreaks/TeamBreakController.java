package dev.interlude.reminder.teambreaks;

import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/team-breaks")
@PreAuthorize("hasAuthority('SCOPE_directory:write') or hasRole('tenant-admin')")
@Tag(name = "Team breaks", description = "Breaks that people take together.")
class TeamBreakController {

  private final AnnouncingTeamBreaks announcing;
  private final TeamBreaks teamBreaks;

  TeamBreakController(AnnouncingTeamBreaks announcing, TeamBreaks teamBreaks) {
    this.announcing = announcing;
    this.teamBreaks = teamBreaks;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Announce a break at a fixed time",
      description =
          "People of that department, or who work at that site, may join it. One is never changed:"
              + " end it and announce another, since people joined this one.")
  TeamBreakView announce(Caller caller, Principal principal, @RequestBody TeamBreakRequest wish) {
    return TeamBreakView.of(announcing.announce(caller.tenant(), actor(caller, principal), wish));
  }

  @GetMapping
  @Operation(summary = "All team breaks of the company")
  List<TeamBreakView> all(Caller caller) {
    return teamBreaks.of(caller.tenant()).stream().map(TeamBreakView::of).toList();
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "End a team break")
  void end(Caller caller, Principal principal, @PathVariable UUID id) {
    announcing.end(caller.tenant(), actor(caller, principal), id);
  }

  private static Actor actor(Caller caller, Principal principal) {
    return new Actor(principal.getName(), caller.clientId());
  }
}
