package dev.interlude.defaults.security;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** Login for pages, in services that turn it on and have the session tables. */
@AutoConfiguration(
    before = SecurityDefaultsAutoConfiguration.class,
    beforeName =
        "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration")
@ConditionalOnProperty(LoginAutoConfiguration.ENABLED)
@EnableConfigurationProperties(LoginSettings.class)
class LoginAutoConfiguration {
  static final String ENABLED = "interlude.web.login.enabled";

  @Bean
  ClientRegistrationRepository loginRegistrations(LoginSettings login, SecuritySettings security) {
    return LoginRegistration.of(login, security);
  }

  @Bean
  LoginPart loginPart(
      ClientRegistrationRepository registrations,
      CallerReader callers,
      LoginSettings login,
      Clock clock) {
    return new LoginPart(registrations, callers, new SessionLifetime(login.lifetime(), clock));
  }
}
