package dev.interlude.analytics.figures.serving;

import dev.interlude.analytics.forms.Form;
import dev.interlude.defaults.Caller;
import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Who asks, and how they want it told.
 *
 * @param actor the token's subject, for the audit log
 */
public record Asking(Caller caller, String actor, Form form, ServletWebRequest request) {

  /**
   * @param format json or csv, where the address says it
   */
  public static Asking of(Caller caller, @Nullable String format, ServletWebRequest request) {
    Principal principal = Objects.requireNonNull(request.getUserPrincipal());
    return new Asking(
        caller,
        principal.getName(),
        Form.of(format, request.getHeader(HttpHeaders.ACCEPT)),
        request);
  }
}
