package dev.interlude.reminder.outbound;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboundSettings.class)
class OutboundConfiguration {

  @Bean
  Outbound outbound(OutboundSettings settings) {
    return new Outbound(settings, SystemDefaultDnsResolver.INSTANCE);
  }
}
