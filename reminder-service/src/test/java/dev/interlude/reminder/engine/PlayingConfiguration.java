package dev.interlude.reminder.engine;

import dev.interlude.reminder.backlog.CatchingUp;
import dev.interlude.reminder.prompts.Prompts;
import dev.interlude.reminder.prompts.Sending;
import dev.interlude.reminder.routines.ChoosingRoutines;
import dev.interlude.testsupport.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** Lets tests of other packages play time. */
@TestConfiguration(proxyBeanMethods = false)
public class PlayingConfiguration {

  @Bean
  Playing playing(
      FiringDueBreaks firing, ClosingBreaks closing, CatchingUp catchingUp, TestClock clock) {
    return new Playing(firing, closing, catchingUp, clock);
  }

  @Bean
  DyingEngine dyingEngine(
      PlatformTransactionManager transactions,
      DueTimers dueTimers,
      MovedTimers moved,
      Prompts prompts,
      ChoosingRoutines routines,
      Sending sending,
      TestClock clock) {
    return new DyingEngine(
        new FiringDueBreaks(
            DyingEngine.transactions(transactions),
            dueTimers,
            moved,
            prompts,
            routines,
            sending,
            clock,
            new SimpleMeterRegistry()));
  }
}
