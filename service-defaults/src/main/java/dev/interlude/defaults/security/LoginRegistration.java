package dev.interlude.defaults.security;

import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** This service as a client of the identity provider: authorization code with PKCE. */
final class LoginRegistration {
  static final String ID = "interlude";
  static final String PATH = "/oauth2/authorization/" + ID;

  private LoginRegistration() {}

  static ClientRegistrationRepository of(LoginSettings login, SecuritySettings security) {
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId(ID)
            .clientId(login.clientId())
            .clientSecret(login.clientSecret())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .scope(login.scopes())
            .authorizationUri(login.authorizationUri())
            .tokenUri(login.tokenUri())
            .jwkSetUri(login.jwkSetUri())
            .issuerUri(security.issuer())
            .userNameAttributeName("sub")
            .providerConfigurationMetadata(Map.of("end_session_endpoint", login.endSessionUri()))
            .build());
  }
}
