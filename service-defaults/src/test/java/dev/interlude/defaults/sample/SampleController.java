package dev.interlude.defaults.sample;

import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SampleController {
  record Shift(@NotBlank String name, @Min(1) int hours) {}

  record Plan(@NotBlank String title, List<@Valid Shift> shifts) {}

  @GetMapping("/v1/who")
  Map<String, Object> who(Caller caller) {
    return Map.of(
        "tenant", caller.tenant(),
        "roles", caller.roles(),
        "scopes", caller.scopes(),
        "clientId", caller.clientId());
  }

  @GetMapping("/v1/me")
  String me(Caller caller) {
    return caller.person();
  }

  @GetMapping(path = "/my-page", produces = MediaType.TEXT_HTML_VALUE)
  String page(Caller caller) {
    return "<p>Hello " + caller.person() + "</p>";
  }

  @PreAuthorize("hasAuthority('SCOPE_me:read')")
  @PostMapping("/v1/me/pause")
  String pause(Caller caller) {
    return "paused " + caller.person();
  }

  @GetMapping("/v1/ops/state")
  String state() {
    return "fine";
  }

  @PreAuthorize("hasRole('tenant-admin')")
  @GetMapping("/v1/settings")
  String settings() {
    return "settings";
  }

  @PostMapping(path = "/v1/plans", consumes = MediaType.APPLICATION_JSON_VALUE)
  Plan plan(@Valid @RequestBody Plan plan) {
    return plan;
  }

  @GetMapping("/v1/count")
  int count(@RequestParam int n, @RequestParam(defaultValue = "1") @Min(1) int step) {
    return n + step;
  }

  @GetMapping("/v1/teapot")
  String teapot() {
    throw Problem.of(HttpStatus.CONFLICT, "is-a-teapot", "Ask for tea.").with("pot", 7);
  }

  @GetMapping("/v1/broken/{person}")
  String brokenFor(@PathVariable String person) {
    throw new IllegalStateException("fails for everyone: " + person.length());
  }

  @GetMapping("/v1/broken")
  String broken() {
    throw new IllegalStateException("secret detail");
  }
}
