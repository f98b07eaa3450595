package dev.interlude.defaults.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
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
    @DefaultValue List<String> publicPaths,
    @Valid @DefaultValue RememberedTokens rememberedTokens) {

  /**
   * Tokens that were found good and are not checked anew with every request.
   *
   * @param size how many; the least used are forgotten, 0 remembers none
   * @param time how long one is remembered, at most a minute
   */
  record RememberedTokens(
      @Min(value = 0, message = "must not be negative; 0 remembers none") @DefaultValue("10000")
          int size,
      @DurationMin(message = "must not be negative")
          @DurationMax(
              minutes = 1,
              message = "must be at most 1m: so long a removed key is trusted")
          @DefaultValue("30s")
          Duration time) {}

  /** Names of the claims that say who calls. */
  record Claims(
      @DefaultValue("tenant") String tenant,
      @DefaultValue("person_id") String personId,
      @DefaultValue("roles") String roles,
      @DefaultValue("scope") String scope,
      @DefaultValue("client_id") String clientId) {}
}
