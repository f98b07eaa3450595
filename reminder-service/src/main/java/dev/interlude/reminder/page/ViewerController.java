package dev.interlude.reminder.page;

import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Viewer")
class ViewerController {

  private final PageSettings settings;

  ViewerController(PageSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/v1/viewer")
  @Operation(summary = "Who is logged in, and where the other services' pages are")
  Viewer viewer(Caller caller, Authentication authentication) {
    return new Viewer(
        authentication.getName(),
        caller.tenant(),
        caller.personId(),
        caller.roles().stream().sorted().toList(),
        new Links(at(settings.analytics()), at(settings.activity())));
  }

  private static @Nullable String at(@Nullable URI address) {
    return address == null ? null : address.toString().replaceFirst("/+$", "");
  }

  /**
   * The caller.
   *
   * @param name the token's subject
   * @param person null for staff without a person id
   */
  record Viewer(
      String name, String tenant, @Nullable String person, List<String> roles, Links links) {}

  /** Addresses without a slash at the end; absent when they are not known. */
  record Links(@Nullable String analytics, @Nullable String activity) {}
}
