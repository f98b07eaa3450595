package dev.interlude.defaults.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Spring's resolver is the measure. */
class HeaderTokenTest {

  private static final int TIMES = 20_000;
  private static final String CHARACTERS = "aZ09-._~+/=:, \tBearer\u00e9";
  private static final List<String> BEGINNINGS =
      List.of("Bearer ", "bearer ", "BEARER ", "Bearer", "Bearer  ", "Basic ", " Bearer ", "");

  private final Random random = new Random(5);

  @Test
  void findsAToken() {
    assertThat(new HeaderToken().resolve(with("Bearer eyJh.eyJp_c3Mi.s-ig")))
        .isEqualTo("eyJh.eyJp_c3Mi.s-ig");
  }

  @Test
  void findsAndRefusesWhatSpringsOwnDoes() {
    for (int i = 0; i < TIMES; i++) {
      String header = BEGINNINGS.get(random.nextInt(BEGINNINGS.size())) + some();
      assertThat(outcome(new HeaderToken(), header))
          .as(header)
          .isEqualTo(outcome(new DefaultBearerTokenResolver(), header));
    }
    assertThat(outcome(new HeaderToken(), null)).isEqualTo("none");
  }

  private String some() {
    var text = new StringBuilder();
    int most = random.nextInt(12);
    int kinds = random.nextBoolean() ? 6 : CHARACTERS.length();
    for (int i = 0; i < most; i++) {
      text.append(CHARACTERS.charAt(random.nextInt(kinds)));
    }
    return text.toString();
  }

  private static String outcome(BearerTokenResolver resolver, @Nullable String header) {
    try {
      String token = resolver.resolve(with(header));
      return token == null ? "none" : "token " + token;
    } catch (AuthenticationException e) {
      return "refused " + e.getMessage();
    }
  }

  private static HttpServletRequest with(@Nullable String header) {
    var request = new MockHttpServletRequest("POST", "/v1/events");
    if (header != null) {
      request.addHeader("Authorization", header);
    }
    return request;
  }
}
