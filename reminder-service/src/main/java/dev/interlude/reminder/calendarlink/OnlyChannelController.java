package dev.interlude.reminder.calendarlink;

import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import dev.interlude.reminder.engine.Timer;
import dev.interlude.reminder.me.EnrolledPerson;
import dev.interlude.reminder.outbound.InvalidField;
import dev.interlude.reminder.policy.ChangingWishes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/me/calendar-link")
@Tag(name = "Calendar link", description = "A person's planned breaks in their own calendar.")
class OnlyChannelController {

  private final CalendarLinks links;
  private final EnrolledPerson enrolled;
  private final ChangingWishes wishes;

  OnlyChannelController(CalendarLinks links, EnrolledPerson enrolled, ChangingWishes wishes) {
    this.links = links;
    this.enrolled = enrolled;
    this.wishes = wishes;
  }

  record Use(@Nullable Boolean onlyChannel) {}

  @PutMapping
  @PreAuthorize("hasAuthority('SCOPE_me:write')")
  @Operation(
      summary = "Have breaks shown by the link alone, or not any more",
      description =
          "With onlyChannel true no break is said to be due, and none counts as missed: what the"
              + " calendar shows is a plan. 404 without a link.")
  KnownLink use(Caller caller, Principal principal, @RequestBody Use use) {
    Timer timer = enrolled.timerOf(caller);
    KnownLink.of(timer, links);
    if (use.onlyChannel() == null) {
      throw InvalidField.of("/onlyChannel", "is true or false");
    }
    var actor = new Actor(principal.getName(), caller.clientId());
    wishes.showByCalendarOnly(timer.person(), actor, use.onlyChannel());
    return KnownLink.of(enrolled.timerOf(caller), links);
  }
}
