package dev.interlude.localstack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class LivingAuthorizationsTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-16T11:00:00Z"));
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final LivingAuthorizations authorizations = new LivingAuthorizations(clock);

  @Test
  void keepsNothingOfPrograms() {
    authorizations.save(authorization("program", AuthorizationGrantType.CLIENT_CREDENTIALS));

    assertThat(authorizations.findById("program")).isNull();
  }

  @Test
  void remembersWhoSignedInForADayAfterTheLastUse() {
    authorizations.save(authorization("once", AuthorizationGrantType.AUTHORIZATION_CODE));
    authorizations.save(authorization("twice", AuthorizationGrantType.AUTHORIZATION_CODE));
    pass(Duration.ofHours(20));
    authorizations.save(authorization("twice", AuthorizationGrantType.AUTHORIZATION_CODE));
    assertThat(authorizations.findById("once")).isNotNull();

    pass(Duration.ofHours(5));
    authorizations.save(authorization("new", AuthorizationGrantType.AUTHORIZATION_CODE));

    assertThat(authorizations.findById("once")).isNull();
    assertThat(authorizations.findById("twice")).isNotNull();
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private static OAuth2Authorization authorization(String id, AuthorizationGrantType type) {
    RegisteredClient client =
        RegisteredClient.withId("client")
            .clientId("client")
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .build();
    return OAuth2Authorization.withRegisteredClient(client)
        .id(id)
        .principalName("henrik")
        .authorizationGrantType(type)
        .build();
  }
}
