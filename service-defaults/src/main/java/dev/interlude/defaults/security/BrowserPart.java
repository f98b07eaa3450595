package dev.interlude.defaults.security;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Tells browsers what pages may load, call and be framed by, and which origins may call. */
final class BrowserPart implements ChainPart {
  private final List<String> origins;
  private final @Nullable String provider;

  /**
   * @param endSessionUri of the identity provider, which the form for logging out leads to
   */
  BrowserPart(WebSettings web, @Nullable String endSessionUri) {
    this.origins = web.allowedOrigins();
    this.provider = endSessionUri == null ? null : origin(URI.create(endSessionUri));
  }

  @Override
  public void addTo(HttpSecurity http) {
    http.headers(
        headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(policy()))
                .frameOptions(frames -> frames.disable())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")));
    http.cors(cors -> cors.configurationSource(allowed()));
  }

  /** {@code frame-ancestors} takes the place of X-Frame-Options, which knows no list. */
  private String policy() {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src " + self(origins),
        "frame-ancestors " + self(origins),
        "form-action " + self(provider == null ? List.of() : List.of(provider)),
        "base-uri 'none'");
  }

  private UrlBasedCorsConfigurationSource allowed() {
    var source = new UrlBasedCorsConfigurationSource();
    if (!origins.isEmpty()) {
      var rules = new CorsConfiguration();
      rules.setAllowedOrigins(origins);
      rules.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
      rules.setAllowedHeaders(List.of("*"));
      // Otherwise a page of another origin cannot see how long it should wait.
      rules.setExposedHeaders(List.of("Retry-After", "Date"));
      rules.setAllowCredentials(true);
      source.registerCorsConfiguration("/v1/**", rules);
    }
    return source;
  }

  private static String self(List<String> others) {
    return Stream.concat(Stream.of("'self'"), others.stream()).collect(Collectors.joining(" "));
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }
}
