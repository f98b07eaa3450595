package dev.interlude.reminder.erasure;

import dev.interlude.reminder.prompts.TakingBackBreaks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of this service that hold rows of people, but for the person's own row. */
@Configuration(proxyBeanMethods = false)
class PersonTables {

  /**
   * First but for policies, as the engine locks timers first: whatever it makes is there to be
   * deleted after. What lets timers follow a policy locks the policy's row before them.
   */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 1)
  PersonalData timerOfPerson(JdbcClient jdbc) {
    return new PersonTable(jdbc, "timer", "timer", "since");
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 2)
  PersonalData breaksOfPerson(JdbcClient jdbc, TakingBackBreaks breaks, Clock clock) {
    return new BreaksOfPerson(new PersonTable(jdbc, "breaks", "prompt", "due_at"), breaks, clock);
  }

  @Bean
  PersonalData daysOfPerson(JdbcClient jdbc) {
    return new PersonTable(jdbc, "days", "person_day", "local_date");
  }

  @Bean
  PersonalData presenceOfPerson(JdbcClient jdbc) {
    return new PersonTable(jdbc, "presence", "presence", "at");
  }

  @Bean
  PersonalData clearedDaysOfPerson(JdbcClient jdbc) {
    return new PersonTable(jdbc, "daysTakenBack", "cleared_day", "local_date");
  }

  @Bean
  PersonalData posturesOfPerson(JdbcClient jdbc) {
    return new PersonTable(jdbc, "postures", "posture", "known_until");
  }

  @Bean
  PersonalData streamsOfPerson(JdbcClient jdbc) {
    return new PersonTable(jdbc, "openStreams", "open_stream", "opened_at");
  }

  /** What was said of the person alone; the row itself goes last, after all beans were asked. */
  @Bean
  PersonalData directoryOfPerson(JdbcClient jdbc) {
    return new PersonRow(new PersonTable(jdbc, "directory", "person", "version"));
  }

  @Bean
  PersonalData versionsOfPerson(JdbcClient jdbc) {
    return new PersonTable(jdbc, "versions", "person_version", "version");
  }
}
