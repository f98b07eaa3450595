package dev.interlude.reminder.me;

import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import dev.interlude.reminder.engine.Timer;
import dev.interlude.reminder.policy.ChangingWishes;
import dev.interlude.reminder.policy.WishRequest;
import dev.interlude.reminder.prompts.PersonRef;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me/policy")
@Tag(name = "My breaks", description = "A person's own breaks, with their own token.")
class MyPolicyController {

  private final EnrolledPerson enrolled;
  private final ChangingWishes changing;
  private final NotReminded notReminded;

  MyPolicyController(EnrolledPerson enrolled, ChangingWishes changing, NotReminded notReminded) {
    this.enrolled = enrolled;
    this.changing = changing;
    this.notReminded = notReminded;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('SCOPE_me:read')")
  @Operation(
      summary = "The policy that the person is under, with their own wishes",
      description = "Of all kinds of break, those that are not due too.")
  MyPolicy get(Caller caller) {
    return MyPolicy.of(enrolled.timerOf(caller));
  }

  @PutMapping
  @PreAuthorize("hasAuthority('SCOPE_me:write')")
  @Operation(
      summary = "Tighten the policy, add a kind, leave or join",
      description =
          "Only what is tighter than the policy above is allowed, and leaving where it is not"
              + " required; 400 names what is not. It holds from now on, and whoever leaves has"
              + " an open break taken back.")
  MyPolicy put(Caller caller, Principal principal, @RequestBody WishRequest request) {
    changing.wish(
        enrolled.timerOf(caller).person(),
        new Actor(principal.getName(), caller.clientId()),
        request);
    Timer timer = enrolled.timerOf(caller);
    if (!timer.isReminded()) {
      notReminded.takeBack(new PersonRef(caller.tenant(), caller.person()));
    }
    return MyPolicy.of(timer);
  }
}
