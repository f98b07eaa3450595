package dev.interlude.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * CSRF protection for pages that call by fetch: the cookie {@code XSRF-TOKEN}, sent back as the
 * header {@code X-XSRF-TOKEN}, or as the field {@code _csrf} of a form. The token is written into
 * no page that repeats anything of a request, so it needs no masking. Calls with a bearer token are
 * exempt.
 */
final class CookieCsrf extends CsrfTokenRequestAttributeHandler {

  static void configure(CsrfConfigurer<HttpSecurity> csrf) {
    var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieCustomizer(builder -> builder.sameSite("Lax"));
    csrf.csrfTokenRepository(cookie).csrfTokenRequestHandler(new CookieCsrf());
  }

  /** Reading the token sets the cookie. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    super.handle(request, response, token);
    if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
      token.get().getToken();
    }
  }
}
