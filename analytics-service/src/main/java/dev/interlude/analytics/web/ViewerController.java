package dev.interlude.analytics.web;

import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Viewer")
class ViewerController {

  private final PagesSettings pages;

  ViewerController(PagesSettings pages) {
    this.pages = pages;
  }

  @GetMapping("/v1/viewer")
  @Operation(summary = "Who is logged in, so that a page can tell what it may show")
  Viewer viewer(Caller caller, Authentication authentication) {
    return new Viewer(
        authentication.getName(),
        caller.tenant(),
        caller.personId(),
        caller.roles().stream().sorted().toList(),
        pages.reminders(),
        pages.sittingTarget());
  }

  /**
   * The caller.
   *
   * @param name the token's subject
   * @param person null for staff without a person id
   * @param reminders the person's page of reminder-service; null when its address is not known
   * @param sittingTarget hours of sitting in 8 that the company aims at; null without an aim
   */
  record Viewer(
      String name,
      String tenant,
      @Nullable String person,
      List<String> roles,
      @Nullable URI reminders,
      @Nullable BigDecimal sittingTarget) {}
}
