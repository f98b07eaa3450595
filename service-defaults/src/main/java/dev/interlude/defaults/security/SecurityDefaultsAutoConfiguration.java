package dev.interlude.defaults.security;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every request needs a token of the configured issuer, and a tenant in it. */
@AutoConfiguration(
    before = {
      OAuth2ResourceServerAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    },
    beforeName = {
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
      "org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({SecuritySettings.class, WebSettings.class})
@EnableMethodSecurity
class SecurityDefaultsAutoConfiguration {

  @Bean
  CallerReader callerReader(SecuritySettings settings, ObjectProvider<LoginSettings> login) {
    var granted = login.stream().flatMap(found -> found.grantedScopes().stream()).toList();
    return new CallerReader(settings.claims(), granted);
  }

  @Bean
  BrowserPart browserPart(WebSettings web, ObjectProvider<LoginSettings> login) {
    return new BrowserPart(
        web, login.stream().map(LoginSettings::endSessionUri).findFirst().orElse(null));
  }

  @Bean
  WebMvcConfigurer callerParameters(CallerReader callers) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgumentResolver(callers));
      }
    };
  }

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(SecuritySettings settings, MeterRegistry meters) {
    // Tokens live by true time, whatever clock the service's rules have.
    return new RememberingDecoder(
        TokenDecoding.decoder(settings, TokenDecoding.KEYS_FOR),
        settings.rememberedTokens(),
        Clock.systemUTC(),
        Ticker.systemTicker(),
        meters);
  }

  @Bean
  SecurityFilterChain interludeChain(
      HttpSecurity http,
      SecuritySettings settings,
      CallerReader callers,
      JwtDecoder decoder,
      ObjectProvider<ChainPart> parts) {
    var loginPath =
        parts.stream()
            .flatMap(part -> Stream.ofNullable(part.loginPath()))
            .findFirst()
            .orElse(null);
    var refusals = new Refusals(callers, loginPath);
    http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers("/livez", "/readyz", "/actuator/health/**")
                    .permitAll()
                    .requestMatchers(settings.publicPaths().toArray(String[]::new))
                    .permitAll()
                    .requestMatchers("/v1/ops/**")
                    .access(AuthorityAuthorizationManager.hasRole("operator"))
                    .anyRequest()
                    .access(
                        (authentication, request) -> {
                          var caller = callers.of(authentication.get());
                          return new AuthorizationDecision(caller != null && caller.hasTenant());
                        }))
        .oauth2ResourceServer(
            server ->
                server
                    .bearerTokenResolver(new HeaderToken())
                    .authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals)
                    .withObjectPostProcessor(refusals.ofBearerTokens())
                    .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(roles(callers))))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .logout(logout -> logout.disable());
    parts.orderedStream().forEach(part -> part.addTo(http));
    return http.build();
  }

  private static JwtAuthenticationConverter roles(CallerReader callers) {
    var converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(jwt -> callers.authorities(jwt.getClaims()));
    return converter;
  }
}
