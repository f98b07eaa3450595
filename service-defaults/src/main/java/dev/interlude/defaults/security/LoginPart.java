package dev.interlude.defaults.security;

import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Adds login, sessions, CSRF protection and logout to the chain. */
final class LoginPart implements ChainPart {
  private static final Logger log = LoggerFactory.getLogger(LoginPart.class);

  private final ClientRegistrationRepository registrations;
  private final CallerReader callers;
  private final SessionLifetime lifetime;

  LoginPart(
      ClientRegistrationRepository registrations, CallerReader callers, SessionLifetime lifetime) {
    this.registrations = registrations;
    this.callers = callers;
    this.lifetime = lifetime;
  }

  @Override
  public String loginPath() {
    return LoginRegistration.PATH;
  }

  @Override
  public void addTo(HttpSecurity http) {
    http.oauth2Login(
            login ->
                login
                    .clientRegistrationRepository(registrations)
                    .authorizedClientRepository(new ForgetTokens())
                    .loginPage(LoginRegistration.PATH)
                    .failureHandler(tellFailure())
                    .userInfoEndpoint(user -> user.userAuthoritiesMapper(roles())))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
        .addFilterBefore(lifetime, AnonymousAuthenticationFilter.class)
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .csrf(CookieCsrf::configure)
        .logout(logout -> logout.logoutSuccessHandler(atTheProviderToo()));
  }

  /** Back to the page that was asked for, never to an API call. */
  @SuppressWarnings("NullAway") // The setter takes null for "no parameter", though unannotated.
  private static HttpSessionRequestCache pagesOnly() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(Pages::isPage);
    // Otherwise the address would keep "?continue" after the login.
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  private LogoutSuccessHandler atTheProviderToo() {
    var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
    handler.setPostLogoutRedirectUri("{baseUrl}/");
    return handler;
  }

  private static AuthenticationFailureHandler tellFailure() {
    var problems = new ProblemWriter();
    return (request, response, failure) -> {
      log.warn("login not completed: {}", failure.getMessage());
      problems.write(
          request,
          response,
          HttpStatus.UNAUTHORIZED,
          "login-failed",
          "The login was not completed; open the page again.");
    };
  }

  private GrantedAuthoritiesMapper roles() {
    return granted -> {
      Set<GrantedAuthority> all = new LinkedHashSet<>();
      granted.stream()
          .filter(OidcUserAuthority.class::isInstance)
          .map(OidcUserAuthority.class::cast)
          .forEach(user -> all.addAll(callers.loginAuthorities(user.getIdToken().getClaims())));
      return all;
    };
  }
}
