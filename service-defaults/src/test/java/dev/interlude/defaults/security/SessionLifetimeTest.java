package dev.interlude.defaults.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

class SessionLifetimeTest {
  private static final Instant MORNING = Instant.parse("2026-11-16T07:00:00Z");

  private final TestClock clock = TestClock.at("2026-11-16T07:00:00Z");
  private final SessionLifetime lifetime = new SessionLifetime(Duration.ofHours(10), clock);
  private final MockHttpSession session = new MockHttpSession();

  @BeforeEach
  void logIn() {
    var token = new OidcIdToken("t", MORNING, MORNING.plusSeconds(300), Map.of("sub", "p-007"));
    var user = new DefaultOidcUser(List.of(), token);
    SecurityContextHolder.getContext()
        .setAuthentication(new OAuth2AuthenticationToken(user, List.of(), "interlude"));
  }

  @AfterEach
  void forget() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void endsAfterAWorkingDayHoweverMuchTheSessionIsUsed() throws Exception {
    for (int minutes = 0; minutes < 600; minutes += 30) {
      assertThat(callerAfter(Duration.ofMinutes(minutes))).isNotNull();
      assertThat(session.isInvalid()).isFalse();
    }
    assertThat(callerAfter(Duration.ofMinutes(601))).isNull();
    assertThat(session.isInvalid()).isTrue();
  }

  private @Nullable Authentication callerAfter(Duration time) throws Exception {
    clock.set(MORNING.plus(time));
    var request = new MockHttpServletRequest();
    request.setSession(session);
    var chain = new MockFilterChain();
    lifetime.doFilter(request, new MockHttpServletResponse(), chain);
    assertThat(Objects.requireNonNull(chain.getRequest())).isSameAs(request);
    return SecurityContextHolder.getContext().getAuthentication();
  }
}
