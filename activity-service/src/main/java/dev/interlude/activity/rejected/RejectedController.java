package dev.interlude.activity.rejected;

import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/ops/rejected")
@PreAuthorize("hasRole('operator')")
class RejectedController implements RejectedApi {

  private static final String ID = "[0-9]{1,18}";

  private final RejectedList rejected;
  private final Replaying replaying;

  RejectedController(RejectedList rejected, Replaying replaying) {
    this.rejected = rejected;
    this.replaying = replaying;
  }

  @Override
  @GetMapping
  public RejectedPage list(HttpServletRequest request) {
    return rejected.page(RejectedQuery.ofList(request.getParameterMap()));
  }

  @Override
  @GetMapping("/summary")
  public RejectedSummary summary(HttpServletRequest request) {
    return rejected.summary(RejectedQuery.ofSummary(request.getParameterMap()));
  }

  @Override
  @PostMapping("/{id}/replay")
  public ReplayAnswer replay(Caller caller, Principal principal, @PathVariable String id) {
    if (!id.matches(ID)) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "The request has invalid parameters.")
          .with("errors", List.of(Map.of("pointer", "/id", "detail", "is the id of an entry")));
    }
    return replaying.one(Long.parseLong(id), actor(caller, principal));
  }

  @Override
  @PostMapping("/replay")
  public ReplayAnswer replayMany(Caller caller, Principal principal, HttpServletRequest request) {
    return replaying.many(
        RejectedQuery.ofReplay(request.getParameterMap()), actor(caller, principal));
  }

  private static Actor actor(Caller caller, Principal principal) {
    return new Actor(principal.getName(), caller.clientId());
  }
}
