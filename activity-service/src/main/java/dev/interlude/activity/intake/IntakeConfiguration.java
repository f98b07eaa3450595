package dev.interlude.activity.intake;

import dev.interlude.activity.judge.Judge;
import dev.interlude.activity.people.PeopleDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  Judge judge(PeopleDirectory people) {
    return new Judge(people);
  }

  /** Spring Security would time each of its filters in each request, and nobody looks at that. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }
}
