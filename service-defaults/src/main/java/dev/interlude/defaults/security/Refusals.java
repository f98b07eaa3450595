package dev.interlude.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** 401 and 403 of the security chain, as problem details. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final BearerTokenAuthenticationEntryPoint challenge =
      new BearerTokenAuthenticationEntryPoint();
  private final ProblemWriter problems = new ProblemWriter();
  private final CallerReader callers;
  private final @Nullable String loginPath;

  /**
   * @param loginPath where a browser that opens a page is sent; null where there is no login
   */
  Refusals(CallerReader callers, @Nullable String loginPath) {
    this.callers = callers;
    this.loginPath = loginPath;
  }

  /** Adds WWW-Authenticate as RFC 6750 wants it. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (loginPath != null && Pages.isPage(request)) {
      response.sendRedirect(request.getContextPath() + loginPath);
      return;
    }
    challenge.commence(request, response, failure);
    var badToken = failure instanceof OAuth2AuthenticationException;
    problems.write(
        request,
        response,
        HttpStatus.UNAUTHORIZED,
        badToken ? "invalid-token" : "unauthenticated",
        badToken
            ? "The token was not accepted: it has expired, or issuer, audience or signature do not fit."
            : "Send a bearer token of the configured issuer.");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    var caller = callers.of(SecurityContextHolder.getContext().getAuthentication());
    if (denied instanceof CsrfException) {
      refuse(request, response, "csrf", "Send the value of the cookie XSRF-TOKEN as X-XSRF-TOKEN.");
    } else if (caller != null && !caller.hasTenant()) {
      refuse(request, response, "no-tenant", "The token names no tenant; it must be a company's.");
    } else {
      refuse(request, response, "forbidden", "The caller's roles and scopes do not allow this.");
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, String code, String detail)
      throws IOException {
    problems.write(request, response, HttpStatus.FORBIDDEN, code, detail);
  }
}
