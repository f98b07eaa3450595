package dev.interlude.activity.intake;

import dev.interlude.activity.judge.Judge;
import dev.interlude.activity.people.PeopleDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  Judge judge(PeopleDirectory people) {
    return new Judge(people);
  }
}
