package dev.interlude.reminder.engine;

import dev.interlude.reminder.backlog.CatchingUp;
import dev.interlude.testsupport.TestClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets tests of other packages play time. */
@TestConfiguration(proxyBeanMethods = false)
public class PlayingConfiguration {

  @Bean
  Playing playing(
      FiringDueBreaks firing, ClosingBreaks closing, CatchingUp catchingUp, TestClock clock) {
    return new Playing(firing, closing, catchingUp, clock);
  }
}
