package dev.interlude.content.answers;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class PublicAnswersRegistration {

  @Bean
  FilterRegistrationBean<PublicAnswers> publicAnswers(
      CatalogueState state, AnswerCache cache, MeterRegistry meters) {
    var registration = new FilterRegistrationBean<>(new PublicAnswers(state, cache, meters));
    registration.addUrlPatterns(PublicAnswers.PREFIX + "*");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
