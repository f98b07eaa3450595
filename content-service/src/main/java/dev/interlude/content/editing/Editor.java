package dev.interlude.content.editing;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * Who edits, as the token says.
 *
 * @param subject tells people apart
 * @param name shown to readers: the claim {@code name}, or the subject
 */
record Editor(String subject, String name) {

  static Editor of(Authentication authentication) {
    String subject = authentication.getName();
    String name =
        authentication.getPrincipal() instanceof ClaimAccessor claims
            ? claims.getClaimAsString("name")
            : null;
    return new Editor(subject, name == null || name.isBlank() ? subject : name);
  }
}
