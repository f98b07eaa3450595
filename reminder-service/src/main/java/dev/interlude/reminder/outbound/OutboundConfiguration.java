package dev.interlude.reminder.outbound;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboundSettings.class)
class OutboundConfiguration {

  @Bean
  Outbound outbound(OutboundSettings settings, Environment environment) {
    if (environment.acceptsProfiles(Profiles.of("production"))
        && !settings.privateHosts().isEmpty()) {
      throw new IllegalStateException(
          "interlude.reminder.outbound.private-hosts is for tests and the local stack: leave it"
              + " empty in production");
    }
    return new Outbound(settings, SystemDefaultDnsResolver.INSTANCE);
  }
}
