package dev.interlude.defaults.security;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The identity provider as people's browsers meet it. The endpoints are named one by one, so that a
 * service starts while the provider is down.
 *
 * @param scopes asked for at login
 * @param grantedScopes what a session of a person may do, beside its roles
 * @param lifetime how long a session lasts at most, however much it is used
 */
@Validated
@ConfigurationProperties("interlude.web.login")
record LoginSettings(
    @NotBlank(message = "must name the page where people log in") String authorizationUri,
    @NotBlank(message = "must name where a code is changed into tokens") String tokenUri,
    @NotBlank(message = "must name the provider's keys") String jwkSetUri,
    @NotBlank(message = "must name where the provider's own session ends") String endSessionUri,
    @NotBlank(message = "must name this client") String clientId,
    @NotBlank(message = "must hold the secret of this client") String clientSecret,
    @DefaultValue("openid") List<String> scopes,
    @DefaultValue({"me:read", "me:write"}) List<String> grantedScopes,
    @DefaultValue("10h") Duration lifetime) {

  LoginSettings {
    if (lifetime.toSeconds() < 1) {
      throw new IllegalArgumentException("interlude.web.login.lifetime is at least 1s");
    }
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "LoginSettings[clientId=" + clientId + "]";
  }
}
