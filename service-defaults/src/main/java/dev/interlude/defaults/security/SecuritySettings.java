package dev.interlude.defaults.security;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are trusted and how their claims are called.
 *
 * @param publicPaths path patterns that need no token, beside the probes
 */
@Validated
@ConfigurationProperties("interlude.security")
record SecuritySettings(
    @NotBlank(message = "must name the issuer of tokens, e.g. http://localhost:8090") String issuer,
    @NotBlank(message = "must name the issuer's keys, e.g. http://localhost:8090/oauth2/jwks")
        String jwkSetUri,
    @DefaultValue("interlude") String audience,
    @DefaultValue Claims claims,
    @DefaultValue List<String> publicPaths) {

  /** Names of the claims that say who calls. */
  record Claims(
      @DefaultValue("tenant") String tenant,
      @DefaultValue("person_id") String personId,
      @DefaultValue("roles") String roles,
      @DefaultValue("scope") String scope,
      @DefaultValue("client_id") String clientId) {}
}
