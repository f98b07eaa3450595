package dev.interlude.reminder.me;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import dev.interlude.reminder.directory.ChangingSharing;
import dev.interlude.reminder.directory.People;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.sites.Sites;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me")
@Tag(name = "Me", description = "What is held about a person, with their own token.")
class MyProfileController {

  private final EnrolledPerson enrolled;
  private final People people;
  private final ChangingSharing changing;
  private final Sites sites;
  private final Exporting exporting;

  MyProfileController(
      EnrolledPerson enrolled,
      People people,
      ChangingSharing changing,
      Sites sites,
      Exporting exporting) {
    this.enrolled = enrolled;
    this.people = people;
    this.changing = changing;
    this.sites = sites;
    this.exporting = exporting;
  }

  record Wish(
      @Schema(description = "all, breaks-only or none", example = "breaks-only")
          @Nullable String sharing) {}

  @GetMapping
  @PreAuthorize("hasAuthority('SCOPE_me:read')")
  @Operation(
      summary = "What the directory says of me",
      description = "403 not-enrolled for a person who is not in the directory.")
  MyProfile get(Caller caller) {
    PersonRef person = enrolled.of(caller);
    return people
        .find(person.tenant(), person.person())
        .map(this::profile)
        .orElseThrow(EnrolledPerson::notEnrolled);
  }

  @PutMapping("/sharing")
  @PreAuthorize("hasAuthority('SCOPE_me:write')")
  @Operation(
      summary = "Say which of my facts may count in figures of groups",
      description = "It acts from the next period. The change is in the audit log.")
  MyProfile share(Caller caller, Principal principal, @RequestBody Wish wish) {
    return profile(changing.set(enrolled.of(caller), actor(caller, principal), wish.sharing()));
  }

  @GetMapping("/export")
  @PreAuthorize("hasAuthority('SCOPE_me:read')")
  @Operation(
      summary = "Everything that this service holds about me",
      description =
          "JSON, by sections; activity-service and analytics-service have exports of their own."
              + " That it was exported is in the audit log.")
  ResponseEntity<Export> export(Caller caller, Principal principal) {
    Export export = exporting.export(enrolled.of(caller), actor(caller, principal));
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"interlude-reminders.json\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(export);
  }

  private MyProfile profile(PersonChanged entry) {
    return MyProfile.of(entry, sites.find(entry.tenant(), entry.site()).orElse(null));
  }

  private static Actor actor(Caller caller, Principal principal) {
    return new Actor(principal.getName(), caller.clientId());
  }
}
