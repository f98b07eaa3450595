package dev.interlude.reminder.me;

import dev.interlude.reminder.engine.Timers;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.TakingBackBreaks;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leaves people in peace at once who have left the reminders. */
@Service
class NotReminded {

  private final Timers timers;
  private final TakingBackBreaks breaks;
  private final Clock clock;

  NotReminded(Timers timers, TakingBackBreaks breaks, Clock clock) {
    this.timers = timers;
    this.breaks = breaks;
    this.clock = clock;
  }

  /** Takes an open break back, once the timer knows that nothing is due any more. */
  @Transactional
  void takeBack(PersonRef person) {
    timers.lookAgain(person);
    breaks.takeBack(person, clock.instant());
  }
}
