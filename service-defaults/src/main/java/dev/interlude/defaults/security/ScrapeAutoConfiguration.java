package dev.interlude.defaults.security;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** {@code /actuator/prometheus} asks for the scrape token, not for a user's. */
@AutoConfiguration(before = SecurityDefaultsAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ScrapeSettings.class)
class ScrapeAutoConfiguration {

  @Bean
  @Order(0)
  SecurityFilterChain scrapeChain(
      HttpSecurity http, ScrapeSettings settings, CallerReader callers) {
    return http.securityMatcher("/actuator/prometheus")
        .authorizeHttpRequests(
            requests ->
                requests
                    .anyRequest()
                    .access(
                        (authentication, scrape) ->
                            new AuthorizationDecision(settings.allows(scrape.getRequest()))))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(new Refusals(callers, null)))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .logout(logout -> logout.disable())
        .build();
  }
}
