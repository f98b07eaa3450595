package dev.interlude.defaults.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/** 401 and 403 of the security chain: problem details, and a page for who opened one. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  private final BearerTokenAuthenticationEntryPoint challenge =
      new BearerTokenAuthenticationEntryPoint();
  private final ProblemWriter problems = new ProblemWriter();
  private final RefusedPage page = new RefusedPage();
  private final CallerReader callers;
  private final @Nullable String loginPath;

  /**
   * @param loginPath where a browser that opens a page is sent; null where there is no login
   */
  Refusals(CallerReader callers, @Nullable String loginPath) {
    this.callers = callers;
    this.loginPath = loginPath;
  }

  /**
   * Adds WWW-Authenticate as RFC 6750 wants it. That the provider's keys cannot be fetched says
   * nothing about the token.
   */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof AuthenticationServiceException) {
      log.warn("tokens cannot be checked: {}", failure.getMessage());
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
      problems.write(
          request,
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          "identity-unavailable",
          "The identity provider's keys cannot be read; try again in a few seconds.");
      return;
    }
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

  /** Spring's own filter would throw what is no fault of the token, which ends as a 500. */
  ObjectPostProcessor<BearerTokenAuthenticationFilter> ofBearerTokens() {
    var handler = new AuthenticationEntryPointFailureHandler(this);
    handler.setRethrowAuthenticationServiceException(false);
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(handler);
        return filter;
      }
    };
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    var caller = callers.of(SecurityContextHolder.getContext().getAuthentication());
    var tenantless = caller != null && !caller.hasTenant();
    if (loginPath != null && Pages.isPage(request)) {
      page.write(
          request,
          response,
          tenantless
              ? "You are logged in with an account that belongs to no company."
              : "Your account may not see this page.");
    } else if (denied instanceof CsrfException) {
      refuse(request, response, "csrf", "Send the value of the cookie XSRF-TOKEN as X-XSRF-TOKEN.");
    } else if (tenantless) {
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
