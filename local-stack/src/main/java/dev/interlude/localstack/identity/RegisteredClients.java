package dev.interlude.localstack.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The demo clients as the authorization server knows them. */
final class RegisteredClients {

  private static final String DASHBOARD = "dashboard";
  private static final String DASHBOARD_SECRET = "local-dashboard-secret";

  private RegisteredClients() {}

  static List<RegisteredClient> of(IdentitySettings settings) {
    List<RegisteredClient> clients = new ArrayList<>();
    DemoClient.ALL.forEach(client -> clients.add(program(client, settings)));
    clients.add(dashboard(settings));
    return clients;
  }

  private static RegisteredClient program(DemoClient client, IdentitySettings settings) {
    return base(client.id(), client.secret(), settings)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(client.scopes()))
        .build();
  }

  private static RegisteredClient dashboard(IdentitySettings settings) {
    RegisteredClient.Builder client =
        base(DASHBOARD, DASHBOARD_SECRET, settings)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            .scope(OidcScopes.OPENID)
            .scope(OidcScopes.PROFILE)
            .clientSettings(
                ClientSettings.builder()
                    .requireProofKey(true)
                    .requireAuthorizationConsent(false)
                    .build());
    for (URI page : settings.pages()) {
      client.redirectUri(page + "/login/oauth2/code/" + settings.registrationId());
      client.postLogoutRedirectUri(page + "/");
      client.postLogoutRedirectUri(page.toString());
    }
    return client.build();
  }

  private static RegisteredClient.Builder base(
      String id, String secret, IdentitySettings settings) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret("{noop}" + secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(settings.tokenLife()).build());
  }
}
