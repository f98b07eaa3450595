package dev.interlude.localstack.identity;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Who is who, as claims: tenant, person_id, roles, scope, client_id. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private static final String PERSON_PARAMETER = "person";
  private static final Pattern PERSON_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final IdentitySettings settings;

  TokenClaims(IdentitySettings settings) {
    this.settings = settings;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    JwtClaimsSet.Builder claims = context.getClaims();
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      claims.audience(List.of(settings.audience()));
    }
    claims.claim("client_id", context.getRegisteredClient().getClientId());
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
      ofClient(context, claims);
    } else {
      Authentication user = Objects.requireNonNull(context.getPrincipal());
      DemoUser.named(user.getName()).ifPresent(found -> ofUser(found, claims));
    }
  }

  private static void ofClient(JwtEncodingContext context, JwtClaimsSet.Builder claims) {
    DemoClient client =
        DemoClient.withId(context.getRegisteredClient().getClientId()).orElseThrow();
    String person = person(context);
    if (person == null) {
      set(claims, client.tenant(), null, client.role(), client.scopes());
    } else if (!client.mayActAsPerson() || !PERSON_ID.matcher(person).matches()) {
      throw new OAuth2AuthenticationException(
          new OAuth2Error(
              OAuth2ErrorCodes.INVALID_REQUEST,
              client.mayActAsPerson()
                  ? "person is 1 to 64 letters, digits, dots, underscores or hyphens"
                  : client.id() + " may not act as a person; local-tester may",
              null));
    } else {
      claims.subject(person);
      set(claims, client.tenant(), person, "person", DemoClient.PERSON_SCOPES);
    }
  }

  private static @Nullable String person(JwtEncodingContext context) {
    OAuth2ClientCredentialsAuthenticationToken grant =
        Objects.requireNonNull(context.getAuthorizationGrant());
    return grant.getAdditionalParameters().get(PERSON_PARAMETER) instanceof String person
        ? person
        : null;
  }

  private static void ofUser(DemoUser user, JwtClaimsSet.Builder claims) {
    set(claims, user.tenant(), user.personId(), user.role(), user.scopes());
  }

  private static void set(
      JwtClaimsSet.Builder claims,
      @Nullable String tenant,
      @Nullable String person,
      String role,
      List<String> scopes) {
    if (tenant != null) {
      claims.claim("tenant", tenant);
    }
    if (person != null) {
      claims.claim("person_id", person);
    }
    claims.claim("roles", List.of(role));
    claims.claim("scope", String.join(" ", scopes));
  }
}
